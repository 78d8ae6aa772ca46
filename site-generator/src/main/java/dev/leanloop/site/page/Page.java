package dev.leanloop.site.page;

/** One page of the site: all that its template shows, and nothing more. */
public sealed interface Page
        permits HomePage,
                CustomersPage,
                CustomerPage,
                BriefingPage,
                CoachingPage,
                ConversationPage,
                TruthPage,
                BeliefPage,
                PlainNotePage,
                TopicsPage,
                TopicPage,
                LearningsPage,
                MonthPage,
                HypothesesPage,
                PromisesPage,
                TruthsPage,
                SearchPage,
                LoopsPage,
                UnknownsPage,
                ChangedPage,
                ObjectionsPage,
                MattersPage,
                SpreadPage,
                QuotesPage,
                StartPage,
                FormatPage,
                WeekPage,
                WeeksPage,
                HealthPage,
                DocumentPage {

    /** Where it lives, what it is called, what is above it. */
    PageHead head();
}
