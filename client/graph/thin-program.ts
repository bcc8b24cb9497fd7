import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { KeptBuffer } from './kept-buffer.ts';
import { type Mood, renderAtRest } from './mood.ts';

const { FLOAT, UNSIGNED_BYTE, LINES } = WebGLRenderingContext;

const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
uniform mat3 u_matrix;
varying vec4 v_color;

void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy, 0.0, 1.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  v_color.a *= 255.0 / 254.0;
  #else
  v_color = vec4(a_color.rgb * a_color.a, a_color.a);
  #endif
}
`;

const fragmentShader = /* glsl */ `
precision mediump float;
varying vec4 v_color;

void main() {
  gl_FragColor = v_color;
}
`;

/**
 * Hairlines for drawings of many thousand relations on a machine without a GPU: heads and widths would be lost among so
 * many, and a line of two vertices is the least that can be drawn.
 */
export function createThinProgram(mood: Mood): EdgeProgramType {
  return class ThinProgram extends EdgeProgram<'u_matrix'> {
    readonly #kept = new KeptBuffer();

    getDefinition() {
      return {
        VERTICES: 2,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: fragmentShader,
        METHOD: LINES,
        UNIFORMS: ['u_matrix'] as const,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      };
    }

    override process(
      edgeIndex: number,
      offset: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      this.#kept.touch(offset * this.STRIDE);
      super.process(edgeIndex, offset, source, target, data);
    }

    processVisibleItem(
      edgeIndex: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const { array } = this;
      const color = floatColor(data.color);
      array[start] = source.x;
      array[start + 1] = source.y;
      array[start + 2] = color;
      array[start + 3] = edgeIndex;
      array[start + 4] = target.x;
      array[start + 5] = target.y;
      array[start + 6] = color;
      array[start + 7] = edgeIndex;
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

    setUniforms({ matrix }: RenderParams, { gl, uniformLocations }: ProgramInfo<'u_matrix'>): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
    }
  } as unknown as EdgeProgramType;
}
