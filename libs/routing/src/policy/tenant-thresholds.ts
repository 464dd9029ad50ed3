/** How sure somebody has to be, where a tenant wants it otherwise. */
export interface TenantThresholds {
  readonly confidenceMin?: number;
  readonly sure?: number;
  readonly ask?: number;
}
