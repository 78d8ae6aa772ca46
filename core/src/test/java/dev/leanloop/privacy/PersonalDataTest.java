package dev.leanloop.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maria@example.org",
                "Maria.Keller+notes@mail.example.co.uk",
                "jürgen@bücher.example",
                "o'neill_x@example.com"
            })
    void mailAddressIsFound(String address) {
        assertThat(PersonalData.MASK.applied("Write to <" + address + ">, please."))
                .isEqualTo("Write to <[mail address]>, please.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@maria.k",
                "@scope/package@1.2.3",
                "package@1.0.0-beta.rc",
                "git@example.org:team/notes.git",
                "checkout@v4",
                "5 @ 3.50",
                "https://example.org/@maria.k",
                "threadId=19:3bb622256c0b4792976dc5f1f4654fca@thread.example",
                "a@b"
            })
    void handleVersionOrRepositoryIsNoMailAddress(String text) {
        assertThat(PersonalData.MASK.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+49 30 901820",
                "+49 (0)30 901820",
                "+49 (30) 90 18 20",
                "+493090182000",
                "+1 202-555-0143",
                "+44 20 7946 0958",
                "0049 30 901820",
                "030 90 18 20 00",
                "030/901820-15",
                "(030) 901820 15",
                "030 / 901820",
                "030 - 901820",
                "030 \u2013 901820",
                "020 7946 0958",
                "01 99 00 12 34",
                "01.99.00.12.34",
                "202-555-0143",
                "(202) 555-0143",
                "1-202-555-0143",
                "202.555.0143"
            })
    void phoneNumberIsFound(String number) {
        assertThat(PersonalData.MASK.applied("Call " + number + ", after six."))
                .isEqualTo("Call [phone number], after six.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tel:+49 30 1234567",
                "Tel:0170/1234567",
                "Tel.:0170/1234567",
                "Tel.+49 30 1234567",
                "Phone:0170/1234567",
                "Phone (mobile):0170/1234567",
                "Tel-Nr.:+49 30 1234567",
                "Tel 2:+49 30 1234567",
                "**Tel:**0170/1234567",
                "**Tel**:+49 30 1234567",
                ":0170/1234567",
                "_Tel:_+49 30 1234567",
                "\u260e\ufe0f:0170/1234567",
                "[call](tel:+49 30 1234567)",
                "<tel:+49 30 1234567>",
                "_+49 30 1234567_",
                "__0170/1234567__, said _she_"
            })
    void phoneNumberRightBehindAColonOrAMarkIsFound(String written) {
        String masked = PersonalData.MASK.applied(written);

        assertThat(masked)
                .isEqualTo(
                        written.replace("+49 30 1234567", "[phone number]").replace("0170/1234567", "[phone number]"));
        assertThat(PersonalData.MASK.find(masked)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tel:03012345678",
                "Tel:493012345678",
                "sms:0170-1234567",
                "tel:+49301234567",
                "callto:2025550143"
            })
    void addressToCallNeedsNoGroups(String address) {
        assertThat(PersonalData.MASK.applied("or " + address + ", say"))
                .isEqualTo("or " + address.substring(0, address.indexOf(':')) + ":[phone number], say");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(#)", "call (#) seven", "Maria (maria, #)", "Maria (#, maria)", "(see (#))"})
    void bracketOfAPhoneNumberIsTakenInPairsOnly(String around) {
        for (String number : List.of(
                "0170 123 45 67",
                "+49 170 1234567",
                "202-555-0143",
                "(030) 901820 15",
                "(+49) 30 901820",
                "(+49 30) 901820")) {
            assertThat(PersonalData.MASK.applied(around.replace("#", number)))
                    .isEqualTo(around.replace("#", "[phone number]"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-14 2024-05-21",
                "std::0301-234-567",
                "12:0301 234 567",
                "https://example.org/a:0301-2345-678",
                "https://example.org:0301-234-567",
                "hotel:493012345678",
                "order:493012345678",
                "at:09.00-10.30 11.00-12.30",
                "date:14.05.2024 - 21.05.2024",
                "2024-05-14T09:30:00",
                "14.05.2024 - 21.05.2024",
                "01.02.2024 03.04.2024",
                "05/14/2024 06/14/2024",
                "20240514093000",
                "1.2.3.4.5.6.7.8.9.10",
                "v10.20.300-400.500",
                "room 030 x 901820",
                "030 = 901820",
                "192.168.100.200",
                "1,234,567,890",
                "100 000 000 000",
                "+100 000 000",
                "order 4711000815",
                "order 123 456 789",
                "0001-2345-6789",
                "978-3-16-148410-0",
                "0000-0002-1825-0097",
                "#123456789",
                "Meeting ID: 832 4567 8901",
                "https://example.org/2024/202-555-0143",
                "https://example.org/?id=0301-2345-678",
                "550e8400-e29b-41d4-a716-446655440000",
                "da39a3ee5e6b4b0d3255bfef95601890afd80709",
                "00:15:20.000 00:15:24.000",
                "0.123 0.456 0.789",
                "09.00-10.30 11.00-12.30",
                "40 41 42 43 44 45 46 47 48",
                "1-2 3-4 5-6 7-8 9-10"
            })
    void dateVersionAmountOrIdIsNoPhoneNumber(String text) {
        assertThat(PersonalData.MASK.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DE89 3704 0044 0532 0130 00", "GB82WEST12345698765432", "FR14 2004 1010 0505 0001 3M02 606"})
    void accountNumberWithValidCheckDigitsIsFound(String number) {
        assertThat(PersonalData.MASK.applied("Pay to " + number + " today")).isEqualTo("Pay to [account number] today");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4111 1111 1111 1111", "5555555555554444", "3782 822463 10005"})
    void cardNumberWithValidCheckDigitIsFound(String number) {
        assertThat(PersonalData.MASK.applied("Card " + number + ".")).isEqualTo("Card [card number].");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE88 3704 0044 0532 0130 00", "4111 1111 1111 1112", "AB12 CDEF GHIJ KLMN"})
    void numberWithWrongCheckDigitsIsNone(String number) {
        assertThat(PersonalData.MASK.find(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 High Street",
                "221b Baker Street",
                "Baker Street 221b",
                "Old Mill Lane 4",
                "Hauptstraße 5",
                "Hauptstrasse 5a",
                "Mühlgasse 3",
                "Lange Str. 12",
                "Berliner Straße 120 b",
                "5 rue de la Paix",
                "12 bis, avenue Foch"
            })
    void streetAddressIsFound(String address) {
        assertThat(PersonalData.MASK.applied("She lives at " + address + ", alone"))
                .isEqualTo("She lives at [street address], alone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by 2024-05-14 to [street address]",
                "90% sure: [street address]",
                "version 3.5, 4/2024, then [street address], 2nd floor",
                "[street address], from 2024-05-14"
            })
    void streetAddressIsFoundBesideOtherNumbers(String shown) {
        for (String address : List.of("12 High Street", "Baker Street 221b", "Hauptstraße 5", "5 rue de la Paix")) {
            assertThat(PersonalData.MASK.applied(shown.replace("[street address]", address)))
                    .isEqualTo(shown);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Baker Street 20-5",
                "Hauptstraße 20%",
                "12/5 High Street is a fraction of it",
                "the Road Map for 2024",
                "a 12 Week Road Map",
                "Platz 2",
                "Step 3 of the Happy Path",
                "Wall Street is nervous",
                "on the Q3 Roadmap 2024",
                "Main Street in 2024 and after",
                "Straße 3.5"
            })
    void roadWithoutHouseNumberIsNoAddress(String text) {
        assertThat(PersonalData.MASK.find(text)).isEmpty();
    }

    @Test
    void longLineIsReadInLinearTime() {
        String hostile = "0".repeat(30_000) + "a-".repeat(30_000) + "1 ".repeat(30_000) + "@".repeat(30_000)
                + "Street ".repeat(10_000) + "+1 2 ".repeat(10_000) + "a.".repeat(30_000) + "@" + "a.".repeat(30_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> PersonalData.MASK.find(hostile));
    }
}
