import { describe, expect, test } from '@jest/globals';
import { splitSentences } from '../../seed/sentences.ts';

function split(text: string): readonly string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
  test('ends a sentence at a full stop before a capital', () => {
    expect(split('They met. They left.')).toEqual(['They met.', 'They left.']);
  });

  test('keeps abbreviations and initials inside their sentence', () => {
    const text = 'The U.S. Secretary met Mr. Anton J. Smith at 1:30 p.m. local time. He left.';
    expect(split(text)).toEqual([
      'The U.S. Secretary met Mr. Anton J. Smith at 1:30 p.m. local time.',
      'He left.',
    ]);
  });

  test('keeps closing quotation marks and markup with the sentence they close', () => {
    expect(split('“Time is up.” He <u>left.</u> “So did I.”')).toEqual([
      '“Time is up.”',
      'He <u>left.</u>',
      '“So did I.”',
    ]);
  });

  test('leaves a quote inside its sentence when the speaker follows in lower case', () => {
    expect(split('"Is it over?" he asked. It was.')).toEqual(['"Is it over?" he asked.', 'It was.']);
  });

  test('takes headings, captions and list items as sentences', () => {
    expect(split('- World News\n- May 16\nTalks end\n\nDelegates in Istanbul (Photo: EPA)')).toEqual([
      '- World News',
      '- May 16',
      'Talks end',
      'Delegates in Istanbul (Photo: EPA)',
    ]);
  });

  test('joins a sentence that was broken over lines, even over an empty one', () => {
    expect(split('It was opened by Turkish Foreign\n\nMinister Hakan Fidan on the\nsame day.')).toEqual([
      'It was opened by Turkish Foreign\n\nMinister Hakan Fidan on the\nsame day.',
    ]);
  });

  test('splits lines without a full stop when the next begins with a capital', () => {
    expect(split("Kyiv's request for a meeting\n\nFriday's talks followed")).toEqual([
      "Kyiv's request for a meeting",
      "Friday's talks followed",
    ]);
  });

  test('drops white space of every kind around a sentence, and nothing else', () => {
    expect(split('\u00a0 They met.\u00a0\r\n\r\n \u00a0\n')).toEqual(['They met.']);
  });

  test('finds no sentence in a text without letters', () => {
    expect(split('\n— * —\n')).toEqual([]);
  });
});
