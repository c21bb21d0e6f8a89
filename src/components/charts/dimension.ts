/** The three dimensions, in the order they are always shown. */
export const dimensions = ["institutional", "political", "territorial"] as const;

export type Dimension = (typeof dimensions)[number];

/** Fill and stroke of each dimension's marks; whole names, because the stylesheet is made by reading them. */
export const dimensionFill: Record<Dimension, string> = {
  institutional: "fill-institutional",
  political: "fill-political",
  territorial: "fill-territorial",
};
export const dimensionStroke: Record<Dimension, string> = {
  institutional: "stroke-institutional",
  political: "stroke-political",
  territorial: "stroke-territorial",
};
