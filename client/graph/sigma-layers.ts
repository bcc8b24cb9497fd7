import Sigma from 'sigma';
import type { EdgeProgramType, NodeProgramType } from 'sigma/rendering';

/** What draws in Sigma's place of nodes and relations, by the types that their looks name. */
export interface Programs {
  readonly nodes: { readonly [type: string]: NodeProgramType };
  readonly relations: { readonly [type: string]: EdgeProgramType };
}

/** What Sigma keeps to itself, as of 3.0. */
interface Inside {
  readonly webGLContexts: { [layer: string]: WebGLRenderingContext };
  readonly canvasContexts: { [layer: string]: CanvasRenderingContext2D };
  needToProcess: boolean;
  registerNodeProgram(type: string, program: NodeProgramType, hover: NodeProgramType): void;
  registerEdgeProgram(type: string, program: EdgeProgramType): void;
}

/** Takes what a program is given, and draws nothing. */
class NoProgram {
  kill(): void {}
  reallocate(): void {}
  process(): void {}
  render(): void {}
}
const noNodeProgram = NoProgram as unknown as NodeProgramType;
const noEdgeProgram = NoProgram as unknown as EdgeProgramType;

/** All that Sigma asks of a context that nothing is drawn with. */
const noContext = {
  bindFramebuffer() {},
  clear() {},
  clearRect() {},
  getExtension: () => null,
  readPixels() {},
  scale() {},
  viewport() {},
};

/** Sigma's settings until WebGL is started; its own programs are compiled with every start unless others take their names. */
export function waitForPrograms({ nodes, relations }: Programs): {
  nodeProgramClasses: { [type: string]: NodeProgramType };
  edgeProgramClasses: { [type: string]: EdgeProgramType };
} {
  const standIns = <T>(types: readonly string[], program: T): { [type: string]: T } =>
    Object.fromEntries(types.map((type) => [type, program]));
  return {
    nodeProgramClasses: standIns(['circle', ...Object.keys(nodes)], noNodeProgram),
    edgeProgramClasses: standIns(['arrow', 'line', ...Object.keys(relations)], noEdgeProgram),
  };
}

/** A layer without a context costs next to nothing. */
export function addWebglLayerAsleep(
  sigma: Sigma,
  layer: string,
  options?: Parameters<Sigma['createWebGLContext']>[1],
): WebGLRenderingContext {
  sigma.createCanvas(layer, options as Parameters<Sigma['createCanvas']>[1]);
  const asleep = noContext as unknown as WebGLRenderingContext;
  look(sigma).webGLContexts[layer] = asleep;
  return asleep;
}

/** Sigma's own canvases: names are on one of ours, and of the one that catches the mouse only the element is needed. */
export function addUnusedLayer(
  sigma: Sigma,
  layer: string,
  options?: Parameters<Sigma['createCanvasContext']>[1],
): void {
  sigma.createCanvas(layer, options as Parameters<Sigma['createCanvas']>[1]);
  look(sigma).canvasContexts[layer] = noContext as unknown as CanvasRenderingContext2D;
}

/** Gives Sigma the contexts and programs that it has been waiting for, before it draws; it works everything out anew. */
export function startWebgl(sigma: Sigma, { nodes, relations }: Programs): void {
  const inside = look(sigma);
  const canvases = sigma.getCanvases();
  for (const layer of ['edges', 'nodes']) {
    const canvas = canvases[layer] as HTMLCanvasElement;
    Sigma.prototype.createWebGLContext.call(sigma, layer, { picking: true, canvas });
  }
  for (const [type, program] of Object.entries(nodes)) {
    inside.registerNodeProgram(type, program, noNodeProgram);
  }
  for (const [type, program] of Object.entries(relations)) {
    inside.registerEdgeProgram(type, program);
  }
  inside.needToProcess = true;
}

function look(sigma: Sigma): Inside {
  return sigma as unknown as Inside;
}
