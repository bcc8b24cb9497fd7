/** Nodes and relations beyond which what takes time is worked out beside the page, which would stand still for it. */
export const mostOnPage = 3_000;
