/** The register as it stands → what there is to do today. */
import * as flows from '../../../flows';
import { obligationsOn } from '../../../register/signing/obligations';
import type { Panel } from '../../panel';
import { type Todo, todoOf } from './todo';

export function readTodo({ ports, notes }: Panel): Todo {
  const view = flows.viewRegister(ports, notes);
  const { today } = ports.readClock();
  return todoOf(view, obligationsOn(view.register, today), today);
}
