import { Controller, Get } from '@nestjs/common';
import { ApplicationConfig, HttpAdapterHost, ModulesContainer } from '@nestjs/core';
import { ApiExcludeController, DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The API as OpenAPI describes it: for anybody, it tells nothing of customers. */
@ApiExcludeController()
@Controller('api')
export class OpenApiController {
  private document?: OpenAPIObject;

  constructor(
    private readonly modules: ModulesContainer,
    private readonly host: HttpAdapterHost,
  ) {}

  @Get('openapi.json')
  describe(): OpenAPIObject {
    this.document ??= SwaggerModule.createDocument(this.application() as never, about);
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

const about = new DocumentBuilder()
  .setTitle('Human queue')
  .setDescription('The desk of the operators. Errors are application/problem+json (RFC 9457) with a stable `code`.')
  .setVersion('1')
  .addBearerAuth()
  .build();
