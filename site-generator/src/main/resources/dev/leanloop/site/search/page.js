/** Where the search page's script begins. */
