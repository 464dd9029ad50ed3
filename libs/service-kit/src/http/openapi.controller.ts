import { Controller, Get, Inject } from '@nestjs/common';
import { ApplicationConfig, HttpAdapterHost, ModulesContainer } from '@nestjs/core';
import { ApiExcludeController, DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { HTTP_OPTIONS, type HttpOptions } from './http.options.ts';

/** The API as OpenAPI describes it: for anybody, it tells nothing of customers. */
@ApiExcludeController()
@Controller('api')
export class OpenApiController {
  private document?: OpenAPIObject;

  constructor(
    private readonly modules: ModulesContainer,
    private readonly host: HttpAdapterHost,
    @Inject(HTTP_OPTIONS) private readonly options: HttpOptions,
  ) {}

  @Get('openapi.json')
  describe(): OpenAPIObject {
    this.document ??= SwaggerModule.createDocument(this.application() as never, about(this.options));
    return this.document;
  }

  /** What the scanner reads of an application, which a controller never holds. */
  private application() {
    return {
      container: { getModules: () => this.modules },
      config: new ApplicationConfig(),
      getHttpAdapter: () => this.host.httpAdapter,
    };
  }
}

const errors = 'Errors are application/problem+json (RFC 9457) with a stable `code`.';

const about = ({ title, description }: HttpOptions) =>
  new DocumentBuilder()
    .setTitle(title)
    .setDescription(`${description} ${errors}`)
    .setVersion('1')
    .addBearerAuth()
    .build();
