import type Sigma from 'sigma';
import { cameraStore } from '../state/camera-store.ts';
import { readFrame, wholeView } from './camera.ts';
import { watchGoal } from './camera-goal.ts';

/** Milliseconds of rest after which the camera counts as placed. */
const rest = 250;

/** Lets the rest of the page know whether the reader has moved the camera, and read what is in sight. */
export function watchCamera(sigma: Sigma): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  watchGoal(sigma);
  const publish = (): void => {
    const { x, y, ratio } = sigma.getCamera().getState();
    const moved = x !== wholeView.x || y !== wholeView.y || ratio !== wholeView.ratio;
    // A new object even when it stays moved: it is elsewhere now, and the address follows.
    cameraStore.setState({ moved });
  };
  sigma.getCamera().on('updated', () => {
    clearTimeout(timer);
    timer = setTimeout(publish, rest);
  });
  cameraStore.setState({ read: () => readFrame(sigma), moved: false });
  return () => {
    clearTimeout(timer);
    cameraStore.setState({ read: null, moved: false });
  };
}
