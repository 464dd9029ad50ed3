import { Catch, type ExceptionFilter } from '@nestjs/common';
import { type Observable, throwError } from 'rxjs';

/** Nest replaces an unknown error by a plain object; the failure policy needs the one that was thrown. */
@Catch()
export class OriginalErrorFilter implements ExceptionFilter<unknown> {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}
