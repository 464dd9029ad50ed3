const texts = { type: 'array', items: { type: 'string' }, minItems: 1 };

const closed = (properties: Record<string, object>, required: string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const generators = (...own: string[]) => ({
  type: 'array',
  items: closed(
    {
      name: { type: 'string' },
      behavior: { enum: ['create', 'merge', 'replace'] },
      ...Object.fromEntries(own.map((field) => [field, texts])),
    },
    ['name'],
  ),
});

/** The fields that ours use, as kustomize 5.7 reads them: it publishes no whole schema. */
export const kustomization = {
  ...closed(
    {
      apiVersion: { enum: ['kustomize.config.k8s.io/v1beta1', 'kustomize.config.k8s.io/v1alpha1'] },
      kind: { enum: ['Kustomization', 'Component'] },
      namespace: { type: 'string' },
      resources: texts,
      components: texts,
      images: {
        type: 'array',
        items: closed({ name: { type: 'string' }, newTag: { type: 'string' } }, ['name', 'newTag']),
      },
      replicas: {
        type: 'array',
        items: closed({ name: { type: 'string' }, count: { type: 'integer', minimum: 0 } }, ['name', 'count']),
      },
      configMapGenerator: generators('literals', 'files', 'envs'),
      secretGenerator: generators('literals'),
    },
    ['apiVersion', 'kind', 'resources'],
  ),
  if: { properties: { kind: { const: 'Component' } } },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so.
  then: { properties: { apiVersion: { const: 'kustomize.config.k8s.io/v1alpha1' } } },
  else: { properties: { apiVersion: { const: 'kustomize.config.k8s.io/v1beta1' } } },
};
