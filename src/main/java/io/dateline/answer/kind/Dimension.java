package io.dateline.answer.kind;

import java.util.regex.Pattern;

/// What a measure is of, told by its unit: how high something is nobody tells in nautical miles.
public enum Dimension {
    LENGTH(lengths("(?:nautical )?miles?")),
    HEIGHT(lengths("(?<!nautical )miles?")),
    WEIGHT(
            "tonnes?|tons?|kgs?|kilos?|(?:kilo|milli)?gram(?:me)?s?|lbs?|pounds?|ounces?|stones?"
                    + "|(?:milli)?lit(?:re|er)s?|gallons?"),
    SPEED("mph|km/?h|kph|knots?|mach|(?:an|a|per) (?:hour|second|minute)|warp"),
    HEAT("degrees?|°|celsius|fahrenheit|kelvin"),

    /// Of any: no unit is out of place.
    ANY("(?!)");

    /// `As high as a house`, `knee-deep`.
    private static final Pattern COMPARED =
            Pattern.compile(
                    "\\b(?:as|than|twice|thrice|half|double|dozens?|hundreds?|thousands?|several"
                            + "|ankle|knee|waist|chest|head|roof|record|freezing|boiling|sound|light)\\b",
                    Pattern.CASE_INSENSITIVE);

    /// `9X`, `F-22`.
    private static final Pattern PART_OF_NAME = Pattern.compile("[0-9]\\p{Lu}|\\p{Lu}-[0-9]");

    private final Pattern unit;

    Dimension(String units) {
        unit = Pattern.compile("(?<!\\p{L})(?:" + units + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    }

    private static String lengths(String miles) {
        return miles
                + "|(?:kilo|centi|milli)?met(?:re|er)s?|km|cm|mm|m|feet|foot|ft|inch(?:es)?|yards?"
                + "|light[- ]years?|stor(?:e?y|eys|ies)|floors?|fathoms?";
    }

    /// Whether the words, which have no number, may tell how much it is all the same: how far
    /// something goes a place tells as well, but not how high it flies.
    boolean mayBeWithoutNumber(Wording wording) {
        return this != HEIGHT || unit.matcher(wording.words()).find() || wording.has(COMPARED);
    }

    /// Whether the words, which have a number, may have one of this.
    ///
    /// @param measured whether it has a unit
    boolean mayBe(Wording wording, boolean measured) {
        return this == ANY
                || (measured
                        ? unit.matcher(wording.words() + wording.after()).find()
                        : !wording.has(PART_OF_NAME));
    }
}
