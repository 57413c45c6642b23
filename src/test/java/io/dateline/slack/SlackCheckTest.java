package io.dateline.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.slack.FakeSlack.Trouble;
import io.dateline.slack.SlackCheck.Finding;
import io.dateline.slack.workspace.Allowed;
import io.dateline.slack.workspace.SlackConfig;
import io.dateline.slack.workspace.Workspace;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;

class SlackCheckTest {

    private static final URI PUBLIC = URI.create("https://news.example.org");

    @AutoClose private final FakeSlack slack = new FakeSlack(SlackServer.TOKEN);

    private SlackConfig config(@Nullable String team, @Nullable URI publicUrl) {
        return new SlackConfig(
                List.of(new Workspace(team, SlackServer.SECRET, SlackServer.TOKEN)),
                slack.api(),
                publicUrl,
                true,
                Allowed.EVERYBODY,
                SlackConfig.DEFAULT_QUESTIONS_A_MINUTE);
    }

    @Test
    void nothingIsMissingWhereSlackTakesTheTokenAndTheAddressIsOfHttps() {
        assertEquals(List.of(), SlackCheck.of(config(null, PUBLIC)));
        assertEquals(List.of(), SlackCheck.of(config("T1", PUBLIC)));
    }

    @Test
    void whatIsMissingIsTold() {
        assertEquals(List.of(new Finding.NoPublicUrl()), SlackCheck.of(config(null, null)));
        URI plain = URI.create("http://news.example.org");
        assertEquals(List.of(new Finding.NotHttps(plain)), SlackCheck.of(config(null, plain)));
        SlackConfig other = config("T2", PUBLIC);
        assertEquals(
                List.of(new Finding.OtherTeam(other.workspaces().getFirst(), "T1")),
                SlackCheck.of(other));
        slack.trouble("auth.test", Trouble.REVOKED);
        SlackConfig revoked = config(null, PUBLIC);
        assertEquals(
                List.of(new Finding.TokenRefused(revoked.workspaces().getFirst(), "token_revoked")),
                SlackCheck.of(revoked));
        slack.scopes = "chat:write, commands";
        assertEquals(
                List.of(
                        new Finding.ScopesMissing(
                                revoked.workspaces().getFirst(),
                                Manifest.SCOPES.stream()
                                        .filter(scope -> !slack.scopes.contains(scope))
                                        .toList())),
                SlackCheck.of(revoked));
    }

    @Test
    void theManifestNamesTheThreeAddressesAndNothingSecret() {
        String manifest = Manifest.of(URI.create("https://news.example.org/"));
        for (String path : List.of("events", "commands", "interactions")) {
            assertTrue(
                    manifest.contains("url: \"https://news.example.org/slack/" + path + "\""),
                    path);
        }
        assertTrue(manifest.contains("\n      - app_mentions:read\n"), manifest);
        assertTrue(manifest.contains("\n      - reactions:write\nsettings:\n"), manifest);
    }
}
