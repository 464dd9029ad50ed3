/** What a service serves beside its controllers. */
export interface HttpOptions {
  /** What the API is called, where it describes itself. */
  readonly title: string;
  readonly description: string;
  /** The folder of the page at `/`: an absolute path. */
  readonly page: string;
  /** How large a body may be; 128 KiB where nothing is said. */
  readonly bodyBytes?: number;
  /** Media types of bodies that reach their handlers as text: whoever reads them says where they are wrong. */
  readonly texts?: readonly string[];
}

export const HTTP_OPTIONS = Symbol('HttpOptions');
