/** How the interface says what the database calls by a modality, a status or a code. */

const modalityWords: { readonly [modality: string]: string } = {
  stated: 'in the report’s own voice',
  attributed: 'as somebody’s words',
  planned: 'planned, not reported as done',
  proposed: 'proposed, not reported as done',
  hedged: 'with reserve',
  denied: 'as denied',
  inferred: 'inferred from the text',
  caption: 'in a picture’s caption',
  headline: 'in the headline',
};

const statusWords: { readonly [status: string]: string } = {
  asserted: 'Reports say so themselves',
  attributed: 'Only as somebody’s words',
  derived: 'Inferred, no report says it outright',
  contested: 'Contested: reports or speakers disagree',
  planned: 'Planned or proposed, no report says that it came about',
  denied: 'Denied, or said not to be so',
};

export function sayModality(modality: string, polarity: string): string {
  const words = modalityWords[modality] ?? modality;
  return polarity === 'negated' ? `${words}, and said not to be so` : words;
}

export function sayStatus(status: string): string {
  return statusWords[status] ?? status;
}

/** `3 reports, 2 independent`; the second half only where it differs. */
export function saySupport(sourceCount: number, originCount: number): string {
  const reports = sayCount(sourceCount, 'report', 'reports');
  if (originCount === sourceCount || originCount === 0) {
    return reports;
  }
  return originCount < sourceCount
    ? `${reports}, ${originCount} independent`
    : `${reports}, ${originCount} origins`;
}

export function sayCount(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** A date with only as much precision as the reports give it. */
export function sayDate(date: string | undefined, precision: string | undefined): string {
  if (date === undefined || date === '') {
    return 'no report says when';
  }
  const text = formatDay(date, precision);
  if (precision === 'before' || precision === 'around') {
    return `${precision} ${text}`;
  }
  return text;
}

function formatDay(date: string, precision: string | undefined): string {
  const time = Date.parse(date.length === 10 ? `${date}T00:00:00Z` : date.replace(/\[.*\]$/, ''));
  if (Number.isNaN(time)) {
    return date;
  }
  const parts: Intl.DateTimeFormatOptions =
    precision === 'year'
      ? { year: 'numeric' }
      : precision === 'month'
        ? { month: 'long', year: 'numeric' }
        : { day: 'numeric', month: 'long', year: 'numeric' };
  const clock = /T(\d\d:\d\d)/.exec(date)?.[1];
  const day = new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' }).format(time);
  return clock !== undefined && (precision === 'minute' || precision === 'hour') ? `${day}, ${clock}` : day;
}

/** A quote as people read it: verbatim, but without the report's markup and line breaks. */
export function cleanQuote(quote: string): string {
  return quote
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}
