// The one that the contracts name: at the root stands an older one, for tools.
export { Ajv, type JSONSchemaType } from '../../libs/contracts/node_modules/ajv/dist/ajv.js';
