/** How far each node of a word's strokes wanders, and how fast that changes along the stroke, in rig units; all nodes of the word in one row. */
export interface Wander {
  readonly dx: Float64Array;
  readonly dy: Float64Array;
  readonly sx: Float64Array;
  readonly sy: Float64Array;
}
