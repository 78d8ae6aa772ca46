package dev.leanloop.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Browsers that ask nothing of other hosts by themselves. */
public final class Browsers {

    private Browsers() {}

    /** Opens a window of 1280 by 1000 that keeps what pages say in their consoles; its profile goes into the folder. */
    static ChromeDriver open(Path folder) throws IOException {
        return open(Files.createDirectory(folder.resolve("profile")), LogType.BROWSER, "--window-size=1280,1000");
    }

    /**
     * Opens a browser.
     *
     * @param profile its folder
     * @param log what it keeps, a constant of {@link LogType}
     * @param more arguments
     */
    public static ChromeDriver open(Path profile, String log, String... more) {
        var logging = new LoggingPreferences();
        logging.enable(log, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--user-data-dir=" + profile);
        options.addArguments(more);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                        .build(),
                options);
    }
}
