package dev.leanloop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 13 May 2024 at 10:00, Dana Roe <dana@example.org> wrote:\n> How long?\n>\n> Dana",
                "On Mon, 13 May 2024 at 10:00, Dana Roe <dana@example.org>\nwrote:\n> How long?",
                "Am 13.05.2024 um 10:00 schrieb Dana Roe:\n> Wie lange?",
                "Le lun. 13 mai 2024 à 10:00, Dana Roe a écrit :\n> Combien ?",
                "-----Original Message-----\nFrom: Dana\nSent: Monday\n\nHow long?",
                "________________________________\nFrom: Dana Roe\nSent: Monday, May 13, 2024\nTo: Maria\n\nHow long?",
                "Von: Dana Roe\nGesendet: Montag, 13. Mai 2024 10:00\nAn: Maria\nBetreff: Dauer\n\nWie lange?",
                "> How long?\n> Dana"
            })
    void theMailThatIsAnsweredIsCutAndSaidSo(String history) {
        MailText text = MailText.of("It took six weeks.\n\nMaria\n\n" + history);

        assertThat(text.own()).isEqualTo("It took six weeks.\n\nMaria");
        assertThat(text.remarks())
                .singleElement()
                .asString()
                .startsWith("(Cut here: the mail that this one answers to");
    }

    @Test
    void answersBetweenTheLinesKeepThem() {
        String mail = "On Mon, Dana Roe <dana@example.org> wrote:\n> How long?\nSix weeks.\n> And who?\nTwo of us.";

        assertThat(MailText.of(mail)).isEqualTo(new MailText(mail, java.util.List.of()));
    }

    @Test
    void whatIsSentOnIsKept() {
        String mail =
                "fyi\n---------- Forwarded message ---------\nFrom: Tom\nDate: Monday\n\nThe review takes nine weeks.";

        assertThat(MailText.of(mail).own()).isEqualTo(mail);
    }

    @Test
    void aSignatureIsCut() {
        assertThat(MailText.of("Six weeks.\n-- \nMaria Keller\n+49 30 1234567").own())
                .isEqualTo("Six weeks.");
    }

    @Test
    void aSentenceThatBeginsLikeAHeadIsNone() {
        String mail = "From: here it gets better.\n\nOn Monday we wrote: nothing.\nOn it goes";

        assertThat(MailText.of(mail).own()).isEqualTo(mail);
    }
}
