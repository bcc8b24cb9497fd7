import type { SeedProgress } from './dataset-seeding.ts';

const barWidth = 30;

/** A bar that is redrawn on a terminal; elsewhere one line for each label and type. */
export function showProgress(output: NodeJS.WriteStream): SeedProgress {
  return output.isTTY ? drawBar(output) : writeLines(output);
}

function drawBar(output: NodeJS.WriteStream): SeedProgress {
  return (done, total, what) => {
    const filled = Math.round((barWidth * done) / total);
    const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
    output.write(`\r\u001b[K${bar} ${done} of ${total}  ${what}${done === total ? '\n' : ''}`);
  };
}

function writeLines(output: NodeJS.WriteStream): SeedProgress {
  return (done, total, what) => {
    output.write(`${done} of ${total}: ${what}\n`);
  };
}
