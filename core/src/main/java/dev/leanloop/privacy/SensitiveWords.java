package dev.leanloop.privacy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds words that tell of a person what is nobody's business: health, faith, union, politics, family (W42). A fixed list for each
 * language, of words that hardly ever stand in a note about work for another reason; a team adds its own. Thread-safe.
 */
public final class SensitiveWords {

    /** What the words are about. */
    public static final Set<String> MATTERS = Set.of("health", "faith", "union", "politics", "family");

    private static final Map<String, Map<String, String>> LISTS = Map.of(
            "en",
            Map.of("health", """
                    pregnant, pregnancy, miscarriage, depression, antidepressant, antidepressants, burnout, burn-out, cancer,
                    tumor, tumour, chemotherapy, chemo, diabetes, diabetic, epilepsy, epileptic, hospitalized, hospitalised,
                    in hospital, sick leave, on sick leave, medical leave, alcoholic, alcoholism, psychiatrist, psychiatric,
                    dementia, heart attack, panic attack, nervous breakdown, suicide, suicidal, autistic, autism, hiv, ptsd,
                    severely disabled""", "faith", """
                    muslim, muslims, islam, catholic, catholics, protestant, protestants, jewish, jew, jews, hindu, buddhist,
                    atheist, mosque, synagogue, ramadan, evangelical, religious, religion, christianity, jehovah's witness""", "union", """
                    trade union, trade unions, labor union, labour union, union member, union members, union rep,
                    union steward, shop steward, unionized, unionised, trade unionist""", "politics", """
                    political party, party member, party membership, political views, communist, socialist, far-right,
                    far-left, left-wing, right-wing, labour party, conservative party, tory, tories, republican party,
                    democratic party""", "family", """
                    divorce, divorced, divorcing, getting divorced, widow, widowed, widower, maternity leave,
                    paternity leave, parental leave, custody battle, his wife, her husband, his husband, her wife, his kids,
                    her kids, his son, her son, his daughter, her daughter, his children, her children, single mother,
                    single father, fiancée, fiancé"""),
            "de",
            Map.of("health", """
                    krankgeschrieben, krankenstand, krankheit, erkrankt, erkrankung, schwanger, schwangerschaft, fehlgeburt,
                    depression, depressionen, depressiv, burnout, burn-out, krebs, tumor, chemotherapie, chemo, diabetes,
                    diabetiker, diabetikerin, epilepsie, im krankenhaus, alkoholiker, alkoholikerin, psychiater,
                    psychiatrie, demenz, schlaganfall, herzinfarkt, schwerbehindert, schwerbehinderung, selbstmord, suizid,
                    autist, autistin, autismus""", "faith", """
                    muslim, muslima, muslimin, muslimisch, islam, katholisch, katholik, katholikin, evangelisch,
                    protestantisch, jüdisch, jude, jüdin, hinduistisch, buddhistisch, atheist, atheistin, moschee, synagoge,
                    ramadan, kirchensteuer, konfession, religiös, zeugen jehovas""", "union", """
                    gewerkschaft, gewerkschaften, gewerkschafter, gewerkschafterin, gewerkschaftsmitglied,
                    gewerkschaftlich, ig metall""", "politics", """
                    parteimitglied, parteibuch, cdu, csu, spd, fdp, afd, parteitag, linksradikal, rechtsradikal,
                    rechtsextrem, linksextrem, kommunist, kommunistin, sozialist, sozialistin""", "family", """
                    scheidung, geschieden, scheiden lassen, sorgerecht, witwe, witwer, verwitwet, elternzeit, mutterschutz,
                    alleinerziehend, seine frau, ihr mann, seine tochter, ihre tochter, sein sohn, ihr sohn, ehefrau,
                    ehemann, verlobt"""),
            "fr",
            Map.of("health", """
                    enceinte, grossesse, fausse couche, dépression, dépressif, dépressive, burn-out, cancer, tumeur,
                    chimiothérapie, diabète, diabétique, épilepsie, à l'hôpital, hospitalisé, hospitalisée, arrêt maladie,
                    en arrêt maladie, congé maladie, alcoolique, psychiatre, démence, avc, crise cardiaque, suicide, autiste,
                    autisme, handicapé, handicapée""", "faith", """
                    musulman, musulmane, islam, catholique, protestant, protestante, juif, juive, hindou, hindoue,
                    bouddhiste, athée, mosquée, synagogue, ramadan, religieux, religieuse, religion""", "union", """
                    syndicat, syndicats, syndicaliste, syndicalistes, syndiqué, syndiquée, délégué syndical,
                    déléguée syndicale, cgt, cfdt""", "politics", """
                    parti politique, parti socialiste, parti communiste, communiste, socialiste, front national,
                    rassemblement national, extrême droite, extrême gauche""", "family", """
                    divorce, divorcé, divorcée, garde des enfants, veuf, veuve, congé maternité, congé de maternité,
                    congé paternité, congé parental, sa femme, son mari, son fils, sa fille, ses enfants, mère célibataire,
                    père célibataire, fiancé, fiancée"""));

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int MOST_WORDS = 4;
    private static final int SIGNS = 0xFFFF;

    /** Letters and digits of ASCII. */
    private static final boolean[] IS_WORD = words();

    private final Map<String, String> matters = new HashMap<>();
    private final Set<String> starts = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private final boolean[] startSigns = new boolean[SIGNS + 1];

    /** Of each phrase of ASCII its longest word, and the signs of these: a text of ASCII without any of them holds no phrase. */
    private final Set<String> keys = new HashSet<>();

    private final boolean[] keySigns = new boolean[SIGNS + 1];

    /**
     * @param language of the notes, an ISO 639 code; English is read along with any other
     * @param own further words by what they are about
     */
    public SensitiveWords(String language, Map<String, List<String>> own) {
        LISTS.getOrDefault("en", Map.of()).forEach(this::add);
        LISTS.getOrDefault(language.toLowerCase(Locale.ROOT), Map.of()).forEach(this::add);
        own.forEach((matter, words) -> words.forEach(word -> put(matter, word)));
    }

    private static boolean[] words() {
        boolean[] words = new boolean[0x80];
        for (char c = 0; c < words.length; c++) {
            words[c] = Character.isLetterOrDigit(c);
        }
        return words;
    }

    private void add(String matter, String words) {
        for (String word : words.split(",")) {
            put(matter, word);
        }
    }

    private void put(String matter, String word) {
        String normal = word.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (!normal.isEmpty()) {
            matters.put(normal, matter);
            String start = normal.split(" ")[0];
            starts.add(start);
            startSigns[sign(start, 0, start.length())] = true;
            for (int end = normal.indexOf(' '); end >= 0; end = normal.indexOf(' ', end + 1)) {
                beginnings.add(normal.substring(0, end));
            }
            String key = start;
            for (String part : normal.split(" ")) {
                key = part.length() > key.length() ? part : key;
            }
            keys.add(key);
            keySigns[sign(key, 0, key.length())] = true;
        }
    }

    /**
     * A word or phrase.
     *
     * @param matter what it is about, one of {@link #MATTERS}
     * @param start its first offset
     * @param end the offset behind it
     */
    public record Find(String matter, int start, int end) {}

    /** Every word or phrase of the list, in order; of those that start together the longest. */
    public List<Find> in(String text) {
        return mayBeIn(text) ? search(text) : List.of();
    }

    /**
     * Whether a word of the list may stand in a text: in one of ASCII the {@link #keys} tell, any other may. An array is gone through in a
     * third of the time that a string's characters take one by one.
     */
    private boolean mayBeIn(String text) {
        byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
        int start = 0;
        for (int i = 0; i <= ascii.length; i++) {
            byte c = i < ascii.length ? ascii[i] : (byte) ' ';
            if (c < 0 || c == '?' && text.charAt(i) != '?') {
                return true;
            }
            if (IS_WORD[c] || (c == '-' || c == '\'') && isBetweenLetters(ascii, i)) {
                while (i + 1 < ascii.length && ascii[i + 1] >= 'a' && ascii[i + 1] <= 'z') {
                    i++;
                }
                continue;
            }
            if (i > start && keySigns[sign(ascii, start, i)] && keys.contains(small(text.substring(start, i)))) {
                return true;
            }
            start = i + 1;
        }
        return false;
    }

    private static boolean isBetweenLetters(byte[] ascii, int at) {
        return at > 0
                && at + 1 < ascii.length
                && Character.isLetter(ascii[at - 1])
                && ascii[at + 1] > 0
                && Character.isLetter(ascii[at + 1]);
    }

    private static int sign(byte[] ascii, int start, int end) {
        return sign(small((char) ascii[start]), small((char) ascii[end - 1]), end - start);
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** As {@link #in}, of any text. */
    List<Find> search(String text) {
        List<Find> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            if (end == at) {
                at++;
                continue;
            }
            boolean mayStart = mayStart(text, at, end)
                    && starts.contains(text.substring(at, end).toLowerCase(Locale.ROOT));
            int stop = mayStart ? add(text, at, found) : end;
            at = Math.max(stop, end);
        }
        return found;
    }

    /** Whether a word starts and ends as one of the list does and is as long; most words end here. */
    private boolean mayStart(String text, int start, int end) {
        return startSigns[sign(text, start, end)];
    }

    private static int sign(String text, int start, int end) {
        return sign(small(text.charAt(start)), small(text.charAt(end - 1)), end - start);
    }

    private static int sign(char first, char last, int length) {
        return ((first * 31 + last) * 31 + length) & SIGNS;
    }

    /** Tries the phrase of one word, of two and so on, as long as one of the list begins so; the offset behind the longest one found, or the start. */
    private int add(String text, int start, List<Find> found) {
        int end = start;
        Find longest = null;
        for (int words = 0; words < MOST_WORDS; words++) {
            int next = end;
            while (words > 0 && next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            end = wordEnd(text, next);
            if (end == next) {
                break;
            }
            String written = text.substring(start, end).toLowerCase(Locale.ROOT);
            String phrase = words == 0 ? written : SPACES.matcher(written).replaceAll(" ");
            String matter = matters.get(phrase);
            longest = matter == null ? longest : new Find(matter, start, end);
            if (!beginnings.contains(phrase)) {
                break;
            }
        }
        if (longest == null) {
            return start;
        }
        found.add(longest);
        return longest.end();
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && (isSmall(text.charAt(end)) || isOfWord(text, end))) {
            end++;
        }
        return end;
    }

    /** Letters, digits, and a hyphen or an apostrophe between letters. */
    private static boolean isOfWord(String text, int at) {
        char c = text.charAt(at);
        if (c == ' ') {
            return false;
        }
        boolean joins = (c == '-' || c == '\'' || c == '’')
                && at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
        boolean isLatin = isSmall(c) || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        return isLatin || joins || c > '\u007f' && Character.isLetterOrDigit(c);
    }

    /** Most letters are small ones of ASCII already, and the library looks every one up. */
    private static char small(char c) {
        return isSmall(c) ? c : Character.toLowerCase(c);
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }
}
