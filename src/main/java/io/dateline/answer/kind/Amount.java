package io.dateline.answer.kind;

/// What a number may be of. One number may be of several, where its sentence does not tell.
enum Amount {
    MONEY,
    PERCENT,
    DURATION,
    AGE,
    MEASURE,
    SCORE,
    DATE,
    YEAR,
    CLOCK,
    ORDINAL,
    COUNT
}
