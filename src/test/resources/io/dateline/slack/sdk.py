# Slack's own library: signs as Slack does, and parses what was posted.
import json
import sys
import time
import urllib.request

from slack_sdk.models.blocks import Block
from slack_sdk.signature import SignatureVerifier

what, first, second, file = sys.argv[1:]
with open(file, encoding="utf-8") as opened:
    text = opened.read()

if what == "sign":
    stamp = str(int(time.time()))
    signature = SignatureVerifier(second).generate_signature(timestamp=stamp, body=text)
    request = urllib.request.Request(
        first + "slack/events",
        data=text.encode("utf-8"),
        headers={
            "Content-Type": "application/json",
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": signature,
        },
    )
    with urllib.request.urlopen(request) as response:
        assert response.status == 200, response.status
else:
    blocks = json.loads(text)
    parsed = Block.parse_all(blocks)
    assert len(parsed) == len(blocks), (len(parsed), len(blocks))
    for block, given in zip(parsed, blocks):
        assert type(block) is not Block and block.type == given["type"], block
        block.validate_json()
        assert block.to_dict() == given, (block.to_dict(), given)
