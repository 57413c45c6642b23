package io.dateline.answer.extractive;

import io.dateline.answer.understanding.Intent;
import io.dateline.retrieve.RankedPassage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which passages answer a question for several things: of as many articles as tell of it.
final class Spread {

    private static final int MOST_OF_ONE_ARTICLE = 2;

    /// How many more passages it wants than a question for one thing.
    private static final int TIMES = 2;

    private Spread() {}

    /// Whether what `intent` wants is told by several passages together.
    static boolean wants(Intent intent) {
        return switch (intent) {
            case Intent.Overview _, Intent.Listing _, Intent.Comparison _ -> true;
            case Intent.Talk _,
                    Intent.Noise _,
                    Intent.Unclear _,
                    Intent.OtherLanguage _,
                    Intent.AboutCollection _,
                    Intent.Fact _,
                    Intent.YesNo _,
                    Intent.Explanation _ ->
                    false;
        };
    }

    /// Of passages that were found for `intent`, those to answer it from, in their order.
    ///
    /// @param usual how many a question for one thing gets
    static List<RankedPassage> of(Intent intent, List<RankedPassage> found, int usual) {
        if (!wants(intent)) {
            return found;
        }
        Map<String, Integer> taken = new HashMap<>();
        List<RankedPassage> spread = new ArrayList<>();
        for (RankedPassage ranked : found) {
            String id = ranked.passage().article().id();
            if (spread.size() < TIMES * usual
                    && taken.merge(id, 1, Integer::sum) <= MOST_OF_ONE_ARTICLE) {
                spread.add(ranked);
            }
        }
        return spread;
    }
}
