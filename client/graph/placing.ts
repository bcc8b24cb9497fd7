import { cameraStore } from '../state/camera-store.ts';
import type { Network } from '../state/network.ts';
import type { Step } from '../state/steps-store.ts';
import { moveByDate } from './arrangements/newcomers-by-time.ts';
import { frameNodes, showFrame, wholeView } from './camera.ts';
import type { Drawing } from './drawing.ts';
import { findJourneys, mix, travel } from './journeys.ts';
import { describeTask, LayoutRunner } from './layout-runner.ts';
import type { Positions } from './layout-task.ts';
import { Motion } from './motion.ts';
import type { Picture } from './picture.ts';
import { readHeadroom } from './time-axis.ts';

type Measure = (name: string) => { width: number; height: number };

/** Brings everything to where a step wants it: at once, by a layout, or travelling from where it was. */
export class Placing {
  readonly #drawing: Drawing;
  readonly #network: Network;
  readonly #measure: Measure;
  readonly #layout = new LayoutRunner();
  readonly #motion = new Motion();

  constructor(drawing: Drawing, network: Network, measure: Measure) {
    this.#drawing = drawing;
    this.#network = network;
    this.#measure = measure;
  }

  get isUnderWay(): boolean {
    return this.#layout.isRunning || this.#motion.isRunning;
  }

  stop(): void {
    this.#layout.stop();
    this.#motion.finish();
  }

  follow(step: Step, before: Picture, picture: Picture): void {
    // A step that comes while a layout is under way would leave everybody at half way.
    const unfinished = this.#layout.isRunning;
    this.stop();
    const fresh = step.places === null;
    if (fresh && step.layout === 'given') {
      this.#standAsGiven(picture);
    } else if (unfinished || (fresh && step.layout === 'all')) {
      this.#layOut(picture);
    } else if (fresh && before.showsAlike(step.view) && before.view.trail === step.view.trail) {
      this.#redrawPins(before, picture);
    } else {
      this.#bringIn(before, picture, fresh);
    }
  }

  /** The same drawing, but for what is held. */
  #redrawPins(before: Picture, picture: Picture): void {
    const held = new Set([...before.view.pinned, ...picture.view.pinned]);
    const nodes = [...held].filter((node) => this.#network.hasNode(node));
    this.#drawing.redraw(
      nodes,
      nodes.flatMap((node) => this.#network.edges(node)),
    );
  }

  #layOut(picture: Picture): void {
    const task = describeTask(this.#network, picture, this.#drawing.getDimensions(), this.#measure);
    this.#layout.run(task, (positions, final) => {
      if (final) {
        this.#travelTo(picture, positions);
      } else {
        this.#setPositions(picture, positions);
        this.#frameAll(picture);
        this.#drawing.redrawAll();
      }
    });
  }

  #travelTo(picture: Picture, goal: Positions): void {
    const start = picture.nodes.flatMap((node) => {
      const { x, y } = this.#network.getNodeAttributes(node);
      return [x, y];
    });
    const draw = (progress: number): void => {
      const between = goal.map((value, index) => mix(start[index] ?? 0, value, progress));
      this.#setPositions(picture, between);
      this.#drawing.redrawAll();
    };
    this.#motion.start(
      // Of a heavy drawing hardly one image would be ready on the way.
      (progress) => (this.#drawing.heavy && progress < 1 ? undefined : draw(progress)),
      () => {
        if (picture.view.arrangement.name === 'force') {
          // All has been in sight since the start; the reader may have moved the camera meanwhile.
          frameNodes(this.#drawing, this.#network, picture.nodes, readHeadroom(picture.view));
        } else {
          this.#frameAll(picture);
        }
        this.#drawing.redrawAll();
      },
    );
  }

  #bringIn(before: Picture, picture: Picture, fresh: boolean): void {
    const byTime = [before, picture].every(({ view }) => view.arrangement.name === 'time');
    if (fresh && byTime && !moveByDate(this.#network, before, picture)) {
      this.#layOut(picture);
      return;
    }
    const journeys = findJourneys(this.#network, before, picture);
    if (journeys.length === 0) {
      this.#drawing.redrawAll();
      return;
    }
    this.#motion.start((progress) => {
      travel(this.#network, journeys, progress);
      this.#drawing.redrawAll();
    });
  }

  /** Everything where a link has put it, seen as the link asks. */
  #standAsGiven(picture: Picture): void {
    this.#frameAll(picture);
    // The camera reckons in what the latest drawing has worked out.
    this.#drawing.refresh();
    const { wanted } = cameraStore.getState();
    if (wanted !== null) {
      showFrame(this.#drawing, wanted);
      cameraStore.setState({ wanted: null });
    }
  }

  #frameAll(picture: Picture): void {
    frameNodes(this.#drawing, this.#network, picture.nodes, readHeadroom(picture.view));
    this.#drawing.getCamera().setState(wholeView);
  }

  #setPositions(picture: Picture, positions: Positions): void {
    picture.nodes.forEach((node, index) => {
      const place = { x: positions[2 * index] as number, y: positions[2 * index + 1] as number };
      Object.assign(this.#network.getNodeAttributes(node), place);
    });
  }
}
