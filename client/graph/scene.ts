import Sigma from 'sigma';
import { cameraStore } from '../state/camera-store.ts';
import type { CanvasControls } from '../state/canvas-controls.ts';
import { network } from '../state/network.ts';
import { pathsStore } from '../state/paths-store.ts';
import { preferencesStore, resolveTheme } from '../state/preferences-store.ts';
import { selectionStore } from '../state/selection-store.ts';
import { currentView, type Step, stepsStore } from '../state/steps-store.ts';
import { fitCamera, frameNodes, showFrame, showPlace, zoomCamera } from './camera.ts';
import { watchCamera, wholeView } from './camera-watch.ts';
import { findChanged, findEmphasis, noEmphasis } from './emphasis.ts';
import { findJourneys, mix, travel } from './journeys.ts';
import { listenToKeys } from './keyboard.ts';
import { LabelLayer } from './label-layer.ts';
import { describeTask, LayoutRunner } from './layout-runner.ts';
import type { Positions } from './layout-task.ts';
import { createMood, setMoodTheme } from './mood.ts';
import { Motion } from './motion.ts';
import { lookOfNode } from './node-look.ts';
import { createNodeProgram } from './node-program.ts';
import { Picture } from './picture.ts';
import { listenToPointer } from './pointer.ts';
import { locateMiddle } from './relation-labels.ts';
import { lookOfRelation } from './relation-look.ts';
import { createRelationProgram } from './relation-program.ts';
import { pickColours } from './theme-colours.ts';

const bowSegments = 14;
/** Square pixels that a node wants for itself, its name and its relations. */
const roomPerNode = 5000;

/** The drawing: one Sigma over the network, following the stores. Created once, outside React. */
export class Scene {
  readonly #mood = createMood(resolveTheme());
  readonly #sigma: Sigma;
  readonly #labels: LabelLayer;
  readonly #layout = new LayoutRunner();
  readonly #motion = new Motion();
  readonly #endings: (() => void)[];
  #picture = new Picture(network, currentView());
  #emphasis = noEmphasis;
  #step: Step | undefined;
  /** A whole refresh is on its way: a partial one before it would meet items that have no place in the buffers. */
  #stale = false;

  constructor(element: HTMLElement) {
    this.#sigma = this.#createSigma(element);
    this.#labels = new LabelLayer(this.#sigma);
    this.#sigma.on('afterProcess', () => {
      this.#stale = false;
    });
    this.#sigma.on('afterRender', () =>
      this.#labels.draw(this.#picture, this.#emphasis, pickColours(resolveTheme())),
    );
    this.#sigma.on('resize', () => this.#refresh());
    network.on('nodeAdded', this.#markStale).on('edgeAdded', this.#markStale);
    const unwatch = watchCamera(this.#sigma);
    listenToKeys(this.#sigma, network, () => this.#picture);
    listenToPointer(this.#sigma, network, (node) => this.#redraw([node], network.edges(node)));
    this.#endings = [
      unwatch,
      pathsStore.subscribe((now, before) => now.pointed !== before.pointed && this.#followSelection()),
      stepsStore.subscribe(() => this.#followSteps()),
      selectionStore.subscribe((now, before) =>
        this.#followSelection(before.selected?.key, now.selected?.key),
      ),
      preferencesStore.subscribe((now, before) => {
        if (resolveTheme(now) !== resolveTheme(before)) {
          this.#followTheme();
        }
      }),
    ];
    this.#followSteps();
  }

  readonly controls: CanvasControls = {
    fit: () => fitCamera(this.#sigma, network, this.#picture.nodes),
    zoomIn: () => zoomCamera(this.#sigma, 1 / 1.5),
    zoomOut: () => zoomCamera(this.#sigma, 1.5),
    showNode: (key) => {
      // While a layout is under way nobody has a place yet, and afterwards all are in sight.
      if (this.controls.isSettled()) {
        showPlace(this.#sigma, network.getNodeAttributes(key));
      }
    },
    countShown: () => ({ nodes: this.#picture.nodes.length, relations: this.#picture.relations.length }),
    isSettled: () =>
      !this.#layout.isRunning && !this.#motion.isRunning && !this.#stale && this.#picture.nodes.length > 0,
    locateNode: (key) =>
      this.#picture.isNodeShown(key) ? this.#sigma.graphToViewport(network.getNodeAttributes(key)) : null,
    locateRelation: (key) =>
      this.#picture.isRelationShown(key) ? locateMiddle(this.#sigma, this.#picture, key) : null,
  };

  kill(): void {
    for (const end of this.#endings) {
      end();
    }
    network.off('nodeAdded', this.#markStale).off('edgeAdded', this.#markStale);
    this.#layout.stop();
    this.#motion.finish();
    this.#sigma.kill();
  }

  #createSigma(element: HTMLElement): Sigma {
    return new Sigma(network, element, {
      allowInvalidContainer: true,
      defaultNodeType: 'kind',
      defaultEdgeType: 'straight',
      nodeProgramClasses: { kind: createNodeProgram(this.#mood) },
      edgeProgramClasses: {
        straight: createRelationProgram(this.#mood, 1),
        bowed: createRelationProgram(this.#mood, bowSegments),
      },
      nodeReducer: (node) => ({ ...this.#lookOfNode(node) }),
      edgeReducer: (edge) => ({ ...this.#lookOfRelation(edge) }),
      // Names are drawn by LabelLayer, and hovering is a matter of emphasis.
      renderLabels: false,
      defaultDrawNodeHover: () => {},
      enableEdgeEvents: true,
      stagePadding: 0,
      minCameraRatio: 0.05,
      maxCameraRatio: 4,
      doubleClickZoomingDuration: 200,
    });
  }

  #lookOfNode(node: string) {
    const { selected } = selectionStore.getState();
    return lookOfNode(network.getNodeAttributes(node), {
      theme: resolveTheme(),
      shown: this.#picture.isNodeShown(node),
      lit: this.#emphasis.nodes.has(node),
      selected: selected?.key === node,
      pinned: this.#picture.view.pinned.has(node),
      radius: this.#picture.radiusOf(node) * this.#roominess(),
    });
  }

  #lookOfRelation(relation: string) {
    const { selected } = selectionStore.getState();
    const [source, target] = network.extremities(relation);
    return lookOfRelation(network.getEdgeAttributes(relation), {
      theme: resolveTheme(),
      shown: this.#picture.isRelationShown(relation),
      lit: this.#emphasis.relations.has(relation),
      selected: selected?.key === relation,
      curve: this.#picture.curveOf(relation),
      loop: source === target,
      scale: this.#roominess(),
    });
  }

  /** On a small canvas the marks shrink with it, so that they do not cover one another. */
  #roominess(): number {
    const { width, height } = this.#sigma.getDimensions();
    const roomy = Math.max(40, this.#picture.nodes.length) * roomPerNode;
    return Math.min(1, Math.max(0.5, Math.sqrt((width * height) / roomy)));
  }

  #followSteps(): void {
    const { steps, cursor } = stepsStore.getState();
    const step = steps[cursor];
    if (step === undefined || step.number === this.#step?.number) {
      return;
    }
    const before = this.#picture;
    // A step that comes while a layout is under way would leave everybody at half way.
    const unfinished = this.#layout.isRunning;
    this.#step = step;
    this.#layout.stop();
    this.#motion.finish();
    this.#picture = new Picture(network, step.view);
    this.#setEmphasis();
    const fresh = step.places === null;
    if (fresh && step.layout === 'given') {
      this.#standAsGiven();
    } else if (unfinished || (fresh && step.layout === 'all')) {
      this.#layOut();
    } else {
      this.#bringIn(before);
    }
  }

  #layOut(): void {
    const measure = (name: string) => this.#labels.measure(name);
    const task = describeTask(network, this.#picture, this.#sigma.getDimensions(), measure);
    this.#layout.run(task, (positions, final) => {
      if (final) {
        this.#travelTo(positions);
      } else {
        this.#setPositions(positions);
        this.#frameAll();
        this.#refresh();
      }
    });
  }

  #travelTo(goal: Positions): void {
    const { nodes } = this.#picture;
    const start = nodes.flatMap((node) => {
      const { x, y } = network.getNodeAttributes(node);
      return [x, y];
    });
    this.#motion.start(
      (progress) => {
        this.#setPositions(goal.map((value, index) => mix(start[index] ?? 0, value, progress)));
        this.#refresh();
      },
      () => {
        frameNodes(this.#sigma, network, this.#picture.nodes);
        this.#refresh();
      },
    );
  }

  #bringIn(before: Picture): void {
    const journeys = findJourneys(network, before, this.#picture);
    if (journeys.length === 0) {
      this.#refresh();
      return;
    }
    this.#motion.start((progress) => {
      travel(network, journeys, progress);
      this.#refresh();
    });
  }

  /** Everything where a link has put it, seen as the link asks. */
  #standAsGiven(): void {
    this.#frameAll();
    // The camera reckons in what the latest drawing has worked out.
    this.#sigma.refresh();
    const { wanted } = cameraStore.getState();
    if (wanted !== null) {
      showFrame(this.#sigma, wanted);
      cameraStore.setState({ wanted: null });
    }
    this.#refresh();
  }

  #frameAll(): void {
    frameNodes(this.#sigma, network, this.#picture.nodes);
    this.#sigma.getCamera().setState(wholeView);
  }

  #setPositions(positions: Positions): void {
    this.#picture.nodes.forEach((node, index) => {
      const place = { x: positions[2 * index] as number, y: positions[2 * index + 1] as number };
      Object.assign(network.getNodeAttributes(node), place);
    });
  }

  #followSelection(before?: string, after?: string): void {
    const changed = this.#setEmphasis();
    const marked = before === after ? [] : [before, after].filter((key) => key !== undefined);
    this.#redraw(
      [...changed.nodes, ...marked.filter((key) => network.hasNode(key))],
      [...changed.edges, ...marked.filter((key) => network.hasEdge(key))],
    );
  }

  /** Works out what stands out, and tells what has to be drawn anew for it. */
  #setEmphasis(): ReturnType<typeof findChanged> {
    const { hovered, selected } = selectionStore.getState();
    const { pointed } = pathsStore.getState();
    const paths = this.#picture.view.trail?.paths ?? [];
    const lit = pointed === null || paths[pointed] === undefined ? paths : [paths[pointed]];
    const emphasis = findEmphasis(network, hovered, selected, lit, (relation) =>
      this.#picture.isRelationShown(relation),
    );
    const changed = findChanged(this.#emphasis, emphasis);
    this.#emphasis = emphasis;
    this.#mood.dim = emphasis.dim;
    return changed;
  }

  #followTheme(): void {
    setMoodTheme(this.#mood, resolveTheme());
    this.#refresh();
  }

  readonly #markStale = (): void => {
    this.#stale = true;
  };

  #refresh(): void {
    this.#stale = true;
    this.#sigma.refresh({ schedule: true });
  }

  #redraw(nodes: string[], edges: string[]): void {
    if (this.#stale) {
      this.#refresh();
    } else {
      this.#sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule: true });
    }
  }
}
