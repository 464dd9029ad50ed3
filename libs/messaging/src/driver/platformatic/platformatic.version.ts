import { clientSoftwareVersion } from '@platformatic/kafka';

/**
 * 1.35.0 acknowledges what it never writes, and npm installs that silently where Node is older than 22.22. 2.12.1 passed
 * the suite of drivers; another version is refused until it did too.
 */
const VERSION = '2.12.1';

/** @throws if the client is another version */
export function assertVersion(version: string = clientSoftwareVersion): void {
  if (version !== VERSION)
    throw new Error(
      `@platformatic/kafka is ${version}, its driver was written for ${VERSION}: run the driver suite on it`,
    );
}
