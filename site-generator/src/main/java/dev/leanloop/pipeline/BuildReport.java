package dev.leanloop.pipeline;

import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.site.output.PublishReport;
import java.time.Duration;

/**
 * What a build made.
 *
 * @param knowledge that the site shows, with every problem of the notes
 * @param published pages and files
 * @param time from start to end
 */
public record BuildReport(KnowledgeBase knowledge, PublishReport published, Duration time) {}
