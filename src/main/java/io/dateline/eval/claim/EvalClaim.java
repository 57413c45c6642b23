package io.dateline.eval.claim;

import java.util.List;

/// A claim about articles, and whether they support it.
///
/// @param articleIds the articles that it is checked against; one at least
/// @param supported whether these say all of it
public record EvalClaim(String id, String claim, List<String> articleIds, boolean supported) {

    public EvalClaim {
        articleIds = List.copyOf(articleIds);
        if (claim.isBlank()) {
            throw new IllegalArgumentException("the claim of " + id + " is blank");
        }
        if (articleIds.isEmpty()) {
            throw new IllegalArgumentException(id + " names no article");
        }
    }
}
