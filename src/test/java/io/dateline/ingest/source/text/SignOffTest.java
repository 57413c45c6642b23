package io.dateline.ingest.source.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class SignOffTest {

    @Test
    void whoWroteAWireStoryIsSaidAtItsEnd() {
        assertEquals(
                "Bo Ek",
                SignOff.author(
                        "It rained. (Reporting by Ada Holt in Harle and Dan Moe in Oslo; Writing by Bo"
                                + " Ek; Editing by Cy Lund)"));
        assertEquals(
                "Ada Holt and Ib de Vries",
                SignOff.author(
                        "It rained. Reporting by Ada Holt and Ib de Vries in Harle; Editing by Cy"
                                + " Lund. Our standards: the principles."));
        assertEquals(
                "Ada Holt and Bo Ek",
                SignOff.author(
                        "It rained. Reporting by Ada Holt in Harle; Written by Ada Holt and Bo Ek;"
                                + " Editing by Cy Lund Our standards. Ada Holt is a correspondent."));
    }

    @Test
    void whatATextTellsOfOthersIsNoSignOff() {
        assertNull(SignOff.author("The play was written by Ada Holt. It rained."));
        assertNull(SignOff.author("Written by Ada Holt, the play opened on Monday."));
        assertNull(SignOff.author(""));
    }
}
