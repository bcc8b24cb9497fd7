import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { KeptBuffer } from './kept-buffer.ts';
import { type Mood, renderAtRest } from './mood.ts';
import type { RelationLook, Stroke } from './relation-look.ts';
import { relationFragmentShader, relationVertexShader } from './relation-shaders.ts';

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

const uniforms = [
  'u_matrix',
  'u_halfViewport',
  'u_sizeRatio',
  'u_pixelRatio',
  'u_dim',
  'u_ground',
  'u_accent',
] as const;
type Uniform = (typeof uniforms)[number];
type Info = Parameters<EdgeProgram<Uniform>['setUniforms']>[1];

const floatsPerVertex = 13;

const attributesOfRelation = [
  { name: 'a_start', size: 2, type: FLOAT },
  { name: 'a_end', size: 2, type: FLOAT },
  { name: 'a_radii', size: 2, type: FLOAT },
  { name: 'a_width', size: 1, type: FLOAT },
  { name: 'a_curve', size: 1, type: FLOAT },
  { name: 'a_state', size: 1, type: FLOAT },
  { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
  { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
];
const attributeOfVertex = { name: 'a_at', size: 2, type: FLOAT };

/**
 * A GPU repeats the ribbon for each relation (instancing); without one, that is many times slower than giving each
 * vertex the whole relation. A straight relation needs one segment, a bowed one several.
 */
export function createRelationProgram(mood: Mood, segments: number, instanced: boolean): EdgeProgramType {
  const ribbon = traceRibbon(segments);

  return class RelationProgram extends EdgeProgram<Uniform> {
    readonly #kept = new KeptBuffer();

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

    override reallocate(capacity: number): void {
      this.#kept.touchAll();
      super.reallocate(capacity);
    }

    override bindProgram(info: ProgramInfo): void {
      const { gl, buffer, constantBuffer } = info;
      if (instanced) {
        gl.bindBuffer(gl.ARRAY_BUFFER, constantBuffer);
        this.bindAttribute(attributeOfVertex, info, 0, false);
        gl.bufferData(gl.ARRAY_BUFFER, this.constantArray, gl.STATIC_DRAW);
      }
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      this.ATTRIBUTES.reduce(
        (offset, attribute) => offset + this.bindAttribute(attribute, info, offset, instanced),
        0,
      );
      this.#kept.bring(gl, buffer, this.array, this.STRIDE);
    }

    override render(params: RenderParams): void {
      renderAtRest(this, mood, () => super.render(params));
    }

    getDefinition() {
      return {
        VERTICES: ribbon.length,
        VERTEX_SHADER_SOURCE: relationVertexShader,
        FRAGMENT_SHADER_SOURCE: relationFragmentShader,
        METHOD: TRIANGLES,
        UNIFORMS: uniforms,
        ...(instanced
          ? {
              ATTRIBUTES: attributesOfRelation,
              CONSTANT_ATTRIBUTES: [attributeOfVertex],
              CONSTANT_DATA: ribbon.map((at) => [...at]),
            }
          : { ATTRIBUTES: [...attributesOfRelation, attributeOfVertex] }),
      };
    }

    processVisibleItem(
      edgeIndex: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const look = data as unknown as RelationLook;
      const state = packState(look, source === target);
      const { x, y, size } = source;
      const color = floatColor(look.color);
      const common = [
        x,
        y,
        target.x,
        target.y,
        size,
        target.size,
        look.size,
        look.curve,
        state,
        color,
        edgeIndex,
      ];
      if (instanced) {
        this.array.set(common, start);
        return;
      }
      ribbon.forEach((at, vertex) => {
        const offset = start + vertex * floatsPerVertex;
        this.array.set(common, offset);
        this.array.set(at, offset + common.length);
      });
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: Info): void {
      const at = (name: Uniform): WebGLUniformLocation | null => uniformLocations[name] ?? null;
      const half = params.pixelRatio / 2;
      gl.uniformMatrix3fv(at('u_matrix'), false, params.matrix);
      gl.uniform2f(at('u_halfViewport'), params.width * half, params.height * half);
      gl.uniform1f(at('u_sizeRatio'), params.sizeRatio);
      gl.uniform1f(at('u_pixelRatio'), params.pixelRatio);
      gl.uniform1f(at('u_dim'), mood.dim);
      gl.uniform3fv(at('u_ground'), mood.ground);
      gl.uniform3fv(at('u_accent'), mood.accent);
    }
  } as unknown as EdgeProgramType;
}

/** In the order by which the shaders number them. */
const strokes: readonly Stroke[] = ['solid', 'dashed', 'dotted', 'sparse', 'broken'];

/** Flags as the shaders unpack them; 16 is the shader's own mark for the head. */
function packState(look: RelationLook, loop: boolean): number {
  return (
    (look.lit ? 1 : 0) +
    (look.doubled ? 2 : 0) +
    (look.arrow ? 4 : 0) +
    (loop ? 8 : 0) +
    (look.selected ? 32 : 0) +
    strokes.indexOf(look.stroke) * 64 +
    (look.notched ? 512 : 0)
  );
}

/** The triangles of the ribbon as (t, side), then the head as (2, side) with 0 for its tip. */
function traceRibbon(segments: number): readonly (readonly [number, number])[] {
  const vertices: [number, number][] = [];
  for (let segment = 0; segment < segments; segment += 1) {
    const from = segment / segments;
    const to = (segment + 1) / segments;
    vertices.push([from, -1], [from, 1], [to, -1], [to, -1], [from, 1], [to, 1]);
  }
  vertices.push([2, -1], [2, 1], [2, 0]);
  return vertices;
}
