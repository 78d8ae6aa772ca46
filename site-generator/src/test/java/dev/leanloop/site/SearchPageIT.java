package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a reader does on the search page. */
final class SearchPageIT extends SearchInChromium {

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void resultsComeAsOneTypesAndTheLastWordIsABeginning(String scheme) {
        open(scheme, "");
        await(".search-browse");
        assertThat(browser().findElement(By.className("search-status")).getText())
                .as("nothing is loaded before something is asked")
                .isEmpty();
        assertThat(all("[data-hit]")).isEmpty();
        assertThat(browser().findElement(By.className("search-help")).isDisplayed())
                .isTrue();

        browser().switchTo().activeElement().sendKeys("audi");
        awaitStatus("first 10 shown");
        browser().findElement(By.className("search-more")).click();
        awaitStatus("first 20 shown");
        browser().findElement(By.cssSelector(BOX)).clear();
        browser().findElement(By.cssSelector(BOX)).sendKeys("works counc");
        awaitHits(9);
        assertThat(all("[data-hit]").get(0).getText()).containsIgnoringCase("works council");
        assertThat(all("[data-hit] mark")).isNotEmpty();

        browser().switchTo().activeElement().sendKeys(Keys.ENTER);
        awaitStatus("first 10 shown");
        assertThat(browser().findElement(By.className("search-notices")).getText())
                .contains("Nothing has all of these words");
    }

    @Test
    void goingBackShowsTheHitsOfBefore() {
        open("http", "?q=is:surprise+kind:learning");
        awaitStatus("hits");
        String before = browser().findElement(By.className("search-status")).getText();
        browser().findElement(By.cssSelector(BOX)).sendKeys(Keys.chord(Keys.CONTROL, "a"));
        browser().findElement(By.cssSelector(BOX)).sendKeys("works council", Keys.ENTER);
        awaitHits(9);

        browser().navigate().back();
        awaitStatus(before);
        assertThat(browser().findElement(By.cssSelector(BOX)).getDomProperty("value"))
                .isEqualTo("is:surprise kind:learning");
    }

    @Test
    void arrowsEscapeAndSlashMoveTheFocus() {
        open("http", "?q=works+council");
        awaitHits(9);
        List<WebElement> links = all("[data-hit] a");
        browser().findElement(By.cssSelector(BOX)).sendKeys(Keys.ARROW_DOWN);
        assertThat(browser().switchTo().activeElement()).isEqualTo(links.get(0));
        browser().switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        assertThat(browser().switchTo().activeElement()).isEqualTo(links.get(1));
        browser().switchTo().activeElement().sendKeys(Keys.ARROW_UP, Keys.ARROW_UP);
        assertThat(browser().switchTo().activeElement()).isEqualTo(browser().findElement(By.cssSelector(BOX)));

        browser().switchTo().activeElement().sendKeys(Keys.ARROW_DOWN, Keys.ESCAPE);
        assertThat(browser().switchTo().activeElement()).isEqualTo(browser().findElement(By.cssSelector(BOX)));
        browser().executeScript("document.activeElement.blur()");
        browser().findElement(By.tagName("body")).sendKeys("/");
        assertThat(browser().switchTo().activeElement()).isEqualTo(browser().findElement(By.cssSelector(BOX)));
        assertThat(browser().switchTo().activeElement().getDomProperty("value")).isEqualTo("works council");
    }

    /** They come with a part of the engine, as near spellings, days and counts do. */
    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void lettersOfOtherScriptsAreKnown(String scheme) {
        open(scheme, "?q=%E7%9B%A3%E6%9F%BB%20OR%20questionnaire");
        awaitStatus("hits");
        open(scheme, "?q=%E7%9B%A3%E6%9F%BB");
        awaitStatus("Nothing found");
    }

    @Test
    void repairAndRelaxingAreSaid() {
        open("http", "?q=works+veto+%22council");
        awaitStatus("hit");
        assertThat(browser().findElement(By.className("search-notices")).getText())
                .contains("a quotation mark was closed at the end");

        open("http", "?q=questionnaire+dock");
        awaitStatus("hits");
        assertThat(browser().findElement(By.className("search-notices")).getText())
                .contains("Nothing has all of these words");
    }

    @Test
    void misspeltWordOffersItsNearestSpelling() {
        open("http", "?q=questionaire");
        awaitStatus("Nothing found");

        browser().findElement(By.cssSelector(".search-ways a")).click();
        awaitStatus("hit");
        assertThat(browser().findElement(By.cssSelector(BOX)).getDomProperty("value"))
                .isEqualTo("questionnaire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void wordsThatNameAValueAreOfferedAsItsField(String scheme) {
        open(scheme, "");
        await(".search-browse");
        browser().switchTo().activeElement().sendKeys("refuted");
        await(".search-ways a");

        assertThat(texts(".search-ways p")).hasSize(1);
        assertThat(texts(".search-ways p").getFirst()).matches("Did you mean is:refuted\\? [0-9]+ hits");
        String hits = texts(".search-ways .meta").getFirst();
        browser().findElement(By.cssSelector(".search-ways a")).click();
        awaitStatus(hits);
        assertThat(browser().findElement(By.cssSelector(BOX)).getDomProperty("value"))
                .isEqualTo("is:refuted");
        assertThat(texts(".search-ways p")).isEmpty();
    }

    @Test
    void wordsThatAreFoundAreOfferedAsFieldsBesideTheirNumber() {
        open("http", "?q=promises");
        await(".search-status a");

        assertThat(texts(".search-status").getFirst())
                .matches("[0-9]+ hits\\. See also kind:promise \\([0-9]+ hits\\)\\.");
        assertThat(all(".search-ways > *")).isEmpty();
        browser().findElement(By.cssSelector(BOX)).sendKeys(Keys.chord(Keys.CONTROL, "a"));
        browser().findElement(By.cssSelector(BOX)).sendKeys("works counc");
        awaitHits(9);
        assertThat(all(".search-status a")).isEmpty();
    }

    @Test
    void whatIsLeftOutIsNamedWithWhatIsFound() {
        open("http", "?q=kind%3Apain+zzqzz");
        await(".search-ways a");

        assertThat(texts(".search-ways p").getFirst()).matches("Without “zzqzz”: [0-9]+ hits for kind:pain");
    }

    @Test
    void hostileQueryIsText() {
        open("http", "?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%22%3Cscript%3E&kind=%3Cb%3E&nosuch=1");
        awaitStatus("Nothing found");

        assertThat(all("main img, main script")).isEmpty();
        assertThat(browser().findElement(By.className("search-notices")).getText())
                .contains("<script>");
    }

    @Test
    void moreHitsFollowOnDemand() {
        open("http", "?q=audit");
        awaitStatus("first 10 shown");
        browser().findElement(By.className("search-more")).click();
        awaitStatus("first 20 shown");
        assertThat(all("[data-hit]")).hasSize(20);
        assertThat(browser().switchTo().activeElement())
                .isEqualTo(all("[data-hit] a").get(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void wordsAreMarkedWhereAHitLeads(String scheme) {
        open(scheme, "?q=works+councils");
        awaitHits(9);
        browser().findElement(By.cssSelector("[data-hit] a")).click();
        await(".marks");

        assertThat(texts(":target mark")).contains("works", "council");
        assertThat(browser().findElement(By.cssSelector(":target")).isDisplayed())
                .isTrue();
        browser().findElement(By.tagName("body")).sendKeys(Keys.ESCAPE);
        assertThat(all("mark, .marks")).isEmpty();
        assertThat(browser().getCurrentUrl()).doesNotContain("find=").contains("#");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void anyPageIsSearchedFrom(String scheme) {
        String page = "topics/index.html";
        browser()
                .get(
                        scheme.equals("http")
                                ? server().url(page)
                                : site().resolve(page).toUri().toString());
        browser().findElement(By.tagName("body")).sendKeys("/");
        await(".search-dialog[open]");
        browser().switchTo().activeElement().sendKeys("works counc");
        await(".search-dialog [data-hit]");
        browser().switchTo().activeElement().sendKeys(Keys.ARROW_DOWN, Keys.END);
        assertThat(browser().switchTo().activeElement().getText()).startsWith("All hits");
        browser().switchTo().activeElement().sendKeys(Keys.HOME);
        assertThat(browser().switchTo().activeElement().getText()).containsIgnoringCase("works council");

        browser().switchTo().activeElement().sendKeys(Keys.ESCAPE, Keys.ESCAPE);
        assertThat(all(".search-dialog[open]")).isEmpty();
        browser().findElement(By.tagName("body")).sendKeys(Keys.chord(Keys.CONTROL, "k"));
        await(".search-dialog[open]");
        browser().switchTo().activeElement().sendKeys(Keys.ENTER);
        awaitStatus("hits");
        assertThat(browser().getCurrentUrl()).contains("search.html?q=works+counc");
    }

    /** Each letter typed before the dialog is there asks for it once more. */
    @Test
    void lettersTypedWhileTheDialogLoadsStay() {
        browser().get(server().url("topics/index.html"));
        browser().findElement(By.tagName("body")).sendKeys("/");
        await(".search-dialog[open]");
        browser().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        browser().executeScript("""
                const form = document.querySelector("form[role=search]");
                leanloopOpenSearch(form, "wo");
                leanloopOpenSearch(form, "");
                """);
        browser().switchTo().activeElement().sendKeys("rks");

        assertThat(browser().switchTo().activeElement().getDomProperty("value")).isEqualTo("works");
    }

    @Test
    void everyExampleFindsSomething() {
        open("http", "");
        await(".search-browse");
        browser().findElement(By.className("search-browse")).click();
        awaitStatus("things to find");
        List<String> queries = all(".search-help a").stream()
                .map(link -> link.getDomProperty("search"))
                .toList();

        assertThat(queries).hasSizeGreaterThan(15);
        for (String query : queries) {
            open("http", query);
            awaitStatus(" hit");
            assertThat(browser().findElement(By.className("search-notices")).getText())
                    .as(query)
                    .isEmpty();
        }
    }

    @Test
    void waysOutOfNothingFindSomething() {
        for (String query :
                List.of("?q=audit&kind=nosuch", "?q=kind:objektion+questionaire", "?q=%2Baudit+%2Bzzqzz+pilot")) {
            open("http", query);
            awaitStatus("Nothing found");
            await(".search-ways a");
            browser().findElement(By.cssSelector(".search-ways a")).click();
            awaitStatus(" hit");
        }
    }
}
