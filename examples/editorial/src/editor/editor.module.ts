import { Module } from '@nestjs/common';
import { Editor } from './editor.worker.ts';

@Module({ providers: [Editor], exports: [Editor] })
export class EditorModule {}
