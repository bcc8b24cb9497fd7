import { expect, test } from '@jest/globals';
import { datasetFolder, loadDataset } from '../../seed/dataset-loader.ts';
import { citedClaims, findStoryProblems } from '../../seed/story-reader.ts';

const dataset = loadDataset(datasetFolder('istanbul-2025'));

test('the talks are told in seven steps, each of which leads to claims', () => {
  const steps = dataset.story?.steps ?? [];
  expect(steps).toHaveLength(7);
  expect(steps.filter(({ text }) => citedClaims(text).length < 2)).toEqual([]);
});

test('a story that speaks of what is not there is refused, step by step', () => {
  const place = { file: 'story.yaml', line: 3 };
  const step = {
    place,
    title: 'One',
    text: 'Led by [her](xx-1).',
    show: ['rustem-umerov', 'nobody'],
    select: 'russia',
  };
  const problems = findStoryProblems({ ...dataset, story: { title: 'Wrong', steps: [step] } });
  expect(problems.map(({ field, message }) => [field, message])).toEqual([
    ['text', '“One”: there is no claim "xx-1"'],
    ['show', '“One”: there is no actor or thing "nobody"'],
    ['select', '“One”: expected one of those shown, got "russia"'],
  ]);
});
