import { parentPort, workerData } from 'node:worker_threads';
import { OpinionFault } from '../../opinion.port.ts';
import { semanticOpinion } from '../semantic.opinion.ts';
import { embedByEndpoint } from './embed-by-endpoint.ts';
import { embedOffline } from './embed-offline.ts';
import type { Asked, Material } from './messages.ts';

const { examples, endpoint } = workerData as Material;
const opinion = semanticOpinion(examples, endpoint ? embedByEndpoint(endpoint) : embedOffline());

const answer = async ({ id, text, withinMs }: Asked): Promise<void> => {
  try {
    const classification = await opinion.consult(text, AbortSignal.timeout(withinMs));
    parentPort?.postMessage({ id, classification });
  } catch (error) {
    parentPort?.postMessage({ id, fault: error instanceof OpinionFault ? error.code : 'no_answer' });
  }
};

parentPort?.on('message', (asked: Asked) => void answer(asked));
