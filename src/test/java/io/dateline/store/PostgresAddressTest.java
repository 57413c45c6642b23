package io.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class PostgresAddressTest {

    @Test
    void allPartsAreReadAndTheDefaultsAreThoseOfPostgres() {
        assertEquals(
                new PostgresAddress(
                        "db.example.org",
                        5433,
                        "news desk",
                        "anna",
                        "p@ss:w+rd",
                        Map.of("sslmode", "verify-full")),
                PostgresAddress.parse(
                        "postgresql://anna:p%40ss:w+rd@db.example.org:5433/news%20desk"
                                + "?sslmode=verify-full"));
        assertEquals(
                new PostgresAddress("[::1]", 5432, "news", "anna", "", Map.of()),
                PostgresAddress.parse("postgresql://anna@[::1]/news"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "mysql://u:secret@h/d",
                "postgresql://h/d",
                "postgresql://u:secret@/d",
                "postgresql://u:secret@h",
                "postgresql://u:secret@h/",
                "postgresql://u:secret@h/d/e",
                "postgresql://u:secret@h:0/d",
                "postgresql://u:secret@h:70000/d",
                "postgresql://:secret@h/d",
                "postgresql://u:secret@h/d#x",
                "postgresql://u:secret@h/d%zz",
                "postgresql://u:sec ret@h/d",
                "postgresql://u:secret@h/d?socketFactory=x",
            })
    void whatIsNoneIsRefusedAndNotRepeated(String text) {
        String message =
                String.valueOf(
                        assertThrows(
                                        IllegalArgumentException.class,
                                        () -> PostgresAddress.parse(text))
                                .getMessage());
        assertFalse(message.contains("secret") || message.contains("sec ret"), message);
    }

    @Test
    void whatIsShownHoldsNoPassword() {
        assertEquals(
                "postgresql://h:5432/d",
                PostgresAddress.parse("postgresql://u:secret@h/d").toString());
    }
}
