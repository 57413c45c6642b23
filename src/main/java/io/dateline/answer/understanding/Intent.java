package io.dateline.answer.understanding;

import io.dateline.answer.Form;

import java.util.List;

/// What a question wants to be told, with what its form needs to know of it.
public sealed interface Intent {

    /// The kind of answer that it wants.
    Form form();

    /// What a question that stands alone wants.
    static Intent of(String standalone) {
        return FormRules.of(standalone);
    }

    /// Not a question: somebody speaks to the program.
    record Talk(Occasion occasion) implements Intent {

        /// What is said; what asks most of who answers stands first.
        public enum Occasion {
            HELP,
            IDENTITY,
            DOUBT,
            COMPLAINT,
            THANKS,
            FAREWELL,
            PRAISE,
            GREETING,
            ASSENT
        }

        @Override
        public Form form() {
            return Form.TALK;
        }
    }

    /// Nothing that can be understood.
    record Noise() implements Intent {

        @Override
        public Form form() {
            return Form.NOISE;
        }
    }

    /// A question that refers to something, and nothing that was said before tells to what.
    ///
    /// @param reference its words that do
    record Unclear(String reference) implements Intent {

        @Override
        public Form form() {
            return Form.NOISE;
        }
    }

    /// A question in a language that the reader in the jar does not read.
    ///
    /// @param tag BCP 47
    record OtherLanguage(String tag) implements Intent {

        @Override
        public Form form() {
            return Form.LANGUAGE;
        }
    }

    /// A question about the articles themselves.
    record AboutCollection(CollectionQuestion question) implements Intent {

        @Override
        public Form form() {
            return Form.COLLECTION;
        }
    }

    /// A question for a name, a number, a date.
    record Fact() implements Intent {

        @Override
        public Form form() {
            return Form.FACT;
        }
    }

    /// A question whether something is so.
    record YesNo() implements Intent {

        @Override
        public Form form() {
            return Form.YESNO;
        }
    }

    /// A question how or why.
    record Explanation() implements Intent {

        @Override
        public Form form() {
            return Form.EXPLANATION;
        }
    }

    /// A question for every one of several.
    record Listing() implements Intent {

        @Override
        public Form form() {
            return Form.LIST;
        }
    }

    /// A question for what there is about a topic.
    ///
    /// @param topic what it is about, without the words that ask for an overview; empty where a
    ///     time alone is named, or nothing
    record Overview(String topic, Order order) implements Intent {

        /// How what is found is put in order.
        public enum Order {
            /// As it happened.
            OLDEST_FIRST,
            /// What is new stands first.
            NEWEST_FIRST,
            /// As it happened, a line for each event.
            TIMELINE
        }

        @Override
        public Form form() {
            return Form.OVERVIEW;
        }
    }

    /// A question that puts things beside each other.
    ///
    /// @param sides two at least, each as it is named in the question
    /// @param aspect in what they are compared, as `cost more`; empty where nothing is named
    record Comparison(List<String> sides, String aspect) implements Intent {

        public Comparison {
            sides = List.copyOf(sides);
            if (sides.size() < 2) {
                throw new IllegalArgumentException("one side alone is not compared: " + sides);
            }
        }

        @Override
        public Form form() {
            return Form.COMPARISON;
        }
    }
}
