/** So tight that stories come to them. */
export const tightLimits = { depthMax: 2, openMax: 6, askedMax: 20 };
