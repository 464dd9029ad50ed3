/** The answer for what fits no label. */
export const none = 'none';

/** JSON Schema of an answer: a label that was offered, or none. */
export const shapeOf = (labels: readonly string[]) => ({
  type: 'object',
  properties: {
    intent: { type: 'string', enum: [...labels, none] },
    confidence: { type: 'number', minimum: 0, maximum: 1 },
  },
  required: ['intent', 'confidence'],
  additionalProperties: false,
});
