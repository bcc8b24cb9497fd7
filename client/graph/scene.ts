import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import type { CanvasControls } from '../state/canvas-controls.ts';
import { communitiesStore } from '../state/communities-store.ts';
import { degreesStore } from '../state/degrees-store.ts';
import { drawingLimitStore } from '../state/drawing-limit.ts';
import { lookStore } from '../state/look-store.ts';
import { network } from '../state/network.ts';
import { pathsStore } from '../state/paths-store.ts';
import { preferencesStore, resolveTheme } from '../state/preferences-store.ts';
import { selectionStore } from '../state/selection-store.ts';
import { currentView, type Step, stepsStore } from '../state/steps-store.ts';
import { dressNode, dressRelation, type Stage } from './appearance.ts';
import { AxisLayer } from './axis-layer.ts';
import { fitCamera, showPlace, zoomCamera } from './camera.ts';
import { watchCamera } from './camera-watch.ts';
import { Drawing } from './drawing.ts';
import { withhold } from './drawn-network.ts';
import { findChanged, findEmphasis, noEmphasis } from './emphasis.ts';
import { hasGpu, hasWebgl, readDrawingLimit, readHeaviness } from './hardware.ts';
import { listenToKeys } from './keyboard.ts';
import { LabelLayer } from './label-layer.ts';
import { Minimap } from './minimap.ts';
import { createMood, setMoodTheme } from './mood.ts';
import { createNodeProgram } from './node-program.ts';
import { Overlay } from './overlay.ts';
import { Picture } from './picture.ts';
import { Placing } from './placing.ts';
import { offerLooks } from './plain-looks.ts';
import { makePlate } from './plate.ts';
import { listenToPointer } from './pointer.ts';
import { RasterLayer } from './raster-layer.ts';
import { locateMiddle } from './relation-labels.ts';
import { createRelationProgram } from './relation-program.ts';
import { type Programs, waitForPrograms } from './sigma-layers.ts';
import { pickColours } from './theme-colours.ts';
import { readHeadroom } from './time-axis.ts';

const bowSegments = 14;

/** The drawing: one Sigma over the network, following the stores. Created once, outside React. */
export class Scene {
  readonly #mood = createMood(resolveTheme());
  readonly #gpu = hasGpu();
  readonly #programs: Programs = {
    nodes: { kind: createNodeProgram(this.#mood) },
    relations: {
      straight: createRelationProgram(this.#mood, 1, this.#gpu),
      bowed: createRelationProgram(this.#mood, bowSegments, this.#gpu),
    },
  };
  readonly #drawing: Drawing;
  readonly #labels: LabelLayer;
  readonly #axis: AxisLayer;
  readonly #overlay: Overlay;
  readonly #minimap: Minimap;
  readonly #placing: Placing;
  readonly #endings: (() => void)[];
  #picture = new Picture(network, currentView());
  #emphasis = noEmphasis;
  #step: Step | undefined;

  constructor(element: HTMLElement) {
    this.#drawing = this.#createDrawing(element);
    drawingLimitStore.setState(readDrawingLimit(this.#gpu));
    const drawing = this.#drawing;
    drawing.follow(
      this.#mood,
      new RasterLayer(
        drawing,
        () => this.#isRaster,
        () => this.#stage,
      ),
      this.#programs,
    );
    this.#labels = new LabelLayer(drawing);
    this.#axis = new AxisLayer(drawing, network);
    this.#overlay = new Overlay(drawing, network);
    this.#minimap = new Minimap(drawing, network);
    this.#placing = new Placing(drawing, network, (name) => this.#labels.measure(name));
    drawing.on('afterRender', () => {
      this.#bundle();
      this.#drawAbove();
      this.#minimap.draw(this.#stage);
    });
    const readPicture = () => this.#picture;
    listenToKeys(drawing, network, readPicture);
    listenToPointer(drawing, network, readPicture, (nodes) =>
      this.#redraw(nodes, [...new Set(nodes.flatMap((node) => network.edges(node)))]),
    );
    this.#endings = [
      watchCamera(drawing),
      offerLooks(() => this.#stage),
      this.#watchNetwork(),
      this.#watchSize(element),
      ...this.#followStores(),
    ];
    this.#followSteps();
  }

  readonly controls: CanvasControls = {
    fit: () => fitCamera(this.#drawing, network, this.#picture.nodes, readHeadroom(this.#picture.view)),
    zoomIn: () => zoomCamera(this.#drawing, 1 / 1.5),
    zoomOut: () => zoomCamera(this.#drawing, 1.5),
    showNode: (key) => {
      // While a layout is under way nobody has a place yet, and afterwards all are in sight.
      if (!this.#placing.isUnderWay) {
        showPlace(this.#drawing, network.getNodeAttributes(key));
      }
    },
    countShown: () => ({ nodes: this.#picture.nodes.length, relations: this.#picture.relations.length }),
    isSettled: () => !this.#placing.isUnderWay && this.#drawing.isDrawn && this.#picture.nodes.length > 0,
    takePicture: (wish) => {
      const axis = this.#axis.read(this.#picture);
      const words = this.#labels.listWords(this.#picture, this.#emphasis, axis);
      return makePlate(this.#drawing, this.#stage, { words, axis }, wish);
    },
    locateNode: (key) =>
      this.#picture.isNodeShown(key) ? this.#drawing.graphToViewport(network.getNodeAttributes(key)) : null,
    locateRelation: (key) =>
      this.#picture.isRelationShown(key) ? locateMiddle(this.#drawing, this.#picture, key) : null,
  };

  kill(): void {
    for (const end of this.#endings) {
      end();
    }
    this.#placing.stop();
    this.#drawing.kill();
  }

  #createDrawing(element: HTMLElement): Drawing {
    return new Drawing(
      withhold(network, () => this.#isRaster),
      element,
      {
        allowInvalidContainer: true,
        defaultNodeType: 'kind',
        defaultEdgeType: 'straight',
        ...waitForPrograms(this.#programs),
        nodeReducer: (node) => dressNode(this.#stage, node) as Partial<NodeDisplayData>,
        edgeReducer: (edge) => dressRelation(this.#stage, edge) as Partial<EdgeDisplayData>,
        // Names are drawn by LabelLayer, and hovering is a matter of emphasis.
        renderLabels: false,
        defaultDrawNodeHover: () => {},
        enableEdgeEvents: true,
        // Names lie level; two fingers that turn would turn everything but them.
        enableCameraRotation: false,
        stagePadding: 0,
        minCameraRatio: 0.05,
        maxCameraRatio: 4,
        doubleClickZoomingDuration: 200,
      },
    );
  }

  /** There is too much to be drawn by Sigma on this machine. */
  get #isRaster(): boolean {
    return !this.#gpu && (this.#drawing?.heavy ?? !hasWebgl());
  }

  get #stage(): Stage {
    const frame = this.#drawing?.getDimensions() ?? { width: 1, height: 1 };
    return { network, picture: this.#picture, emphasis: this.#emphasis, frame };
  }

  /** One by one, as Sigma would follow them, a hundred thousand newcomers cost more than drawing them. */
  #watchNetwork(): () => void {
    this.#drawing.stopFollowingGraph();
    const events = ['nodeAdded', 'edgeAdded', 'nodeAttributesUpdated', 'edgeAttributesUpdated'] as const;
    const follow = () => this.#drawing.redrawAll();
    for (const event of events) {
      network.on(event, follow);
    }
    return () => {
      for (const event of events) {
        network.off(event, follow);
      }
    };
  }

  /** Sigma looks at its size only when it draws, and the page changes it for reasons of its own. */
  #watchSize(element: HTMLElement): () => void {
    this.#drawing.on('resize', () => this.#drawing.redrawAll());
    const observer = new ResizeObserver(() => this.#drawing.isDrawn || this.#drawing.redrawAll());
    observer.observe(element);
    return () => observer.disconnect();
  }

  #followStores(): (() => void)[] {
    return [
      pathsStore.subscribe((now, before) => now.pointed !== before.pointed && this.#followSelection()),
      stepsStore.subscribe(() => this.#followSteps()),
      lookStore.subscribe(() => this.#drawing.redrawAll()),
      communitiesStore.subscribe(() => this.#drawing.redrawAll()),
      degreesStore.subscribe(() => this.#drawing.scheduleRender()),
      selectionStore.subscribe((now, before) =>
        this.#followSelection(
          before.selected?.key,
          now.selected?.key,
          now.group === before.group ? [] : [...before.group, ...now.group],
        ),
      ),
      preferencesStore.subscribe((now, before) => {
        if (resolveTheme(now) !== resolveTheme(before)) {
          setMoodTheme(this.#mood, resolveTheme());
          this.#drawing.redrawAll();
        }
      }),
    ];
  }

  #followSteps(): void {
    const { steps, cursor } = stepsStore.getState();
    const step = steps[cursor];
    if (step === undefined || step.number === this.#step?.number) {
      return;
    }
    const before = this.#picture;
    this.#step = step;
    this.#picture = new Picture(network, step.view, before);
    const size = this.#picture.nodes.length + this.#picture.relations.length;
    this.#drawing.setHeavy(size > readHeaviness());
    this.#setEmphasis();
    this.#placing.follow(step, before, this.#picture);
  }

  #followSelection(before?: string, after?: string, several: readonly string[] = []): void {
    const changed = this.#setEmphasis();
    const marked = before === after ? [] : [before, after].filter((key) => key !== undefined);
    this.#redraw(
      [...changed.nodes, ...several, ...marked.filter((key) => network.hasNode(key))],
      [...changed.edges, ...marked.filter((key) => network.hasEdge(key))],
    );
  }

  /** As the reader comes nearer bundles open into their relations. Hairlines lie on one another at any distance. */
  #bundle(): void {
    const drawing = this.#drawing;
    if (drawing.heavy || this.#placing.isUnderWay || drawing.isMoving || drawing.getCamera().isAnimated()) {
      return;
    }
    const { selected } = selectionStore.getState();
    const { view, bundles } = this.#picture;
    const onPaths = new Set(view.trail?.paths.flatMap((path) => path.relations));
    const place = (node: string) => drawing.graphToViewport(network.getNodeAttributes(node));
    const changed = bundles.update(
      (source, target) => {
        const [from, to] = [place(source), place(target)];
        return Math.hypot(to.x - from.x, to.y - from.y);
      },
      (relation) => network.getEdgeAttribute(relation, 'originCount'),
      (relation) => selected?.key === relation || onPaths.has(relation),
    );
    if (changed.length > 0) {
      drawing.redraw([], changed);
    }
  }

  /** A heavy drawing stays as it is; what changed is drawn above it. */
  #redraw(nodes: string[], edges: string[]): void {
    if (this.#drawing.heavy) {
      this.#drawAbove();
    } else {
      this.#drawing.redraw(nodes, edges);
    }
  }

  #drawAbove(): void {
    if (this.#drawing.heavy) {
      this.#overlay.draw(this.#stage);
    } else {
      this.#overlay.hide();
    }
    const axis = this.#placing.isUnderWay ? null : this.#axis.read(this.#picture);
    const colours = pickColours(resolveTheme());
    this.#axis.draw(axis, colours);
    this.#labels.draw(this.#picture, this.#emphasis, colours, axis);
  }

  /** Works out what stands out, and tells what has to be drawn anew for it. */
  #setEmphasis(): ReturnType<typeof findChanged> {
    const { hovered, selected, group } = selectionStore.getState();
    const { pointed } = pathsStore.getState();
    const paths = this.#picture.view.trail?.paths ?? [];
    const lit = pointed === null || paths[pointed] === undefined ? paths : [paths[pointed]];
    const isShown = (relation: string): boolean => this.#picture.isRelationShown(relation);
    const emphasis = findEmphasis(network, hovered, selected, lit, isShown, group);
    const changed = findChanged(this.#emphasis, emphasis);
    this.#emphasis = emphasis;
    // Above a heavy drawing the overlay lets the rest recede.
    this.#mood.dim = this.#drawing.heavy ? 0 : emphasis.dim;
    return changed;
  }
}
