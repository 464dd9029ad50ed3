/** What a service serves beside its controllers. */
export interface HttpOptions {
  /** What the API is called, where it describes itself. */
  readonly title: string;
  readonly description: string;
  /** The folder of the page at `/`: an absolute path. */
  readonly page: string;
  /** How large a body may be; 128 KiB where nothing is said. */
  readonly bodyBytes?: number;
}

export const HTTP_OPTIONS = Symbol('HttpOptions');
