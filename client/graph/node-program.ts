import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { drawIconAtlas, iconCount } from './icon-atlas.ts';
import { KeptBuffer } from './kept-buffer.ts';
import { type Mood, renderAtRest } from './mood.ts';
import type { NodeLook } from './node-look.ts';
import { nodeFragmentShader, nodeVertexShader } from './node-shaders.ts';

const { FLOAT, UNSIGNED_BYTE, POINTS } = WebGLRenderingContext;

const uniforms = [
  'u_matrix',
  'u_sizeRatio',
  'u_pixelRatio',
  'u_dim',
  'u_iconCount',
  'u_ground',
  'u_accent',
  'u_ink',
  'u_icons',
] as const;
type Uniform = (typeof uniforms)[number];
type Info = Parameters<NodeProgram<Uniform>['setUniforms']>[1];

/** Not instanced: without a GPU a point per node is what is drawn fastest. */
export function createNodeProgram(mood: Mood): NodeProgramType {
  return class KindProgram extends NodeProgram<Uniform> {
    #texture: WebGLTexture | null = null;
    readonly #kept = new KeptBuffer();

    override process(nodeIndex: number, offset: number, data: NodeDisplayData): void {
      this.#kept.touch(offset * this.STRIDE);
      super.process(nodeIndex, offset, data);
    }

    override reallocate(capacity: number): void {
      this.#kept.touchAll();
      super.reallocate(capacity);
    }

    override bindProgram(info: ProgramInfo): void {
      info.gl.bindBuffer(info.gl.ARRAY_BUFFER, info.buffer);
      this.ATTRIBUTES.reduce((offset, attribute) => offset + this.bindAttribute(attribute, info, offset), 0);
      this.#kept.bring(info.gl, info.buffer, this.array, this.STRIDE);
    }

    override render(params: RenderParams): void {
      renderAtRest(this, mood, () => super.render(params));
    }

    getDefinition() {
      return {
        VERTICES: 1,
        VERTEX_SHADER_SOURCE: nodeVertexShader,
        FRAGMENT_SHADER_SOURCE: nodeFragmentShader,
        METHOD: POINTS,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_icon', size: 1, type: FLOAT },
          { name: 'a_state', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      };
    }

    processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData): void {
      const look = data as unknown as NodeLook;
      const state =
        (look.lit ? 1 : 0) + (look.selected ? 2 : 0) + (look.pinned ? 4 : 0) + (look.hollow ? 8 : 0);
      this.array.set(
        [look.x, look.y, look.size, look.shape, look.icon, state, floatColor(look.color), nodeIndex],
        start,
      );
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: Info): void {
      const at = (name: Uniform): WebGLUniformLocation | null => uniformLocations[name] ?? null;
      gl.uniformMatrix3fv(at('u_matrix'), false, params.matrix);
      gl.uniform1f(at('u_sizeRatio'), params.sizeRatio);
      gl.uniform1f(at('u_pixelRatio'), params.pixelRatio);
      gl.uniform1f(at('u_dim'), mood.dim);
      gl.uniform1f(at('u_iconCount'), iconCount);
      gl.uniform3fv(at('u_ground'), mood.ground);
      gl.uniform3fv(at('u_accent'), mood.accent);
      gl.uniform3fv(at('u_ink'), mood.ink);
      this.#texture ??= uploadIcons(gl);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, this.#texture);
      gl.uniform1i(at('u_icons'), 0);
    }
  } as unknown as NodeProgramType;
}

function uploadIcons(gl: WebGLRenderingContext | WebGL2RenderingContext): WebGLTexture | null {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, drawIconAtlas());
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  return texture;
}
