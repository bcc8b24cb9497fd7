import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';

const goals = new WeakMap<Sigma, Partial<CameraState>>();

/** Keeps in mind where a moving camera is going: Sigma tells only where it is. To be called once for each drawing. */
export function watchGoal(sigma: Sigma): void {
  const camera = sigma.getCamera();
  const animate = camera.animate.bind(camera) as (...rest: unknown[]) => Promise<void>;
  // The wheel, a throw by mouse or finger, and our own buttons all come through here.
  const noting = (goal: Partial<CameraState>, ...rest: unknown[]): Promise<void> => {
    goals.set(sigma, camera.validateState(goal));
    return animate(goal, ...rest);
  };
  camera.animate = noting as typeof camera.animate;
}

/** Where the camera comes to rest if nobody intervenes; where it stands when it does not move. */
export function readGoal(sigma: Sigma): CameraState {
  const camera = sigma.getCamera();
  return camera.isAnimated() ? { ...camera.getState(), ...goals.get(sigma) } : camera.getState();
}
