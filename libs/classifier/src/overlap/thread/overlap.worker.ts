import { parentPort, workerData } from 'node:worker_threads';
import { trainClassifier } from '../../train.ts';
import { type AgentExamples, overlapsIn } from '../overlaps-in.ts';

parentPort?.postMessage(overlapsIn(workerData as readonly AgentExamples[], trainClassifier));
