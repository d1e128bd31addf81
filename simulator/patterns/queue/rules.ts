import { EventQueue } from '../../kernel/event-queue.ts';

export type Discipline = 'fifo' | 'lifo' | 'priority';

/** Whom a free server takes next. */
export interface WaitingLine<C extends { readonly priority: number }> {
  readonly length: number;
  join(customer: C): void;
  /** Takes out who is next, or null when nobody waits. Whoever is being served is left alone: nothing here preempts. */
  next(): C | null;
}

export function waitingLine<C extends { readonly priority: number }>(discipline: Discipline): WaitingLine<C> {
  switch (discipline) {
    case 'fifo':
      return new FirstInFirstOut();
    case 'lifo':
      return new LastInFirstOut();
    case 'priority':
      return new SmallestPriorityFirst();
  }
}

/** A customer is refused when the system, with those in service, is full. */
export function isFull(inSystem: number, capacity: number | null): boolean {
  return capacity !== null && inSystem >= capacity;
}

export function hasFreeServer(busy: number, servers: number): boolean {
  return busy < servers;
}

class FirstInFirstOut<C extends { readonly priority: number }> implements WaitingLine<C> {
  private customers: (C | null)[] = [];
  private head = 0;

  get length(): number {
    return this.customers.length - this.head;
  }

  join(customer: C): void {
    this.customers.push(customer);
  }

  next(): C | null {
    if (this.length === 0) return null;
    const customer = this.customers[this.head]!;
    this.customers[this.head++] = null;
    // Cut off the part that has been served once it is the larger one: constant cost a customer.
    if (this.head > 1024 && 2 * this.head > this.customers.length) {
      this.customers = this.customers.slice(this.head);
      this.head = 0;
    }
    return customer;
  }
}

class LastInFirstOut<C extends { readonly priority: number }> implements WaitingLine<C> {
  private readonly customers: C[] = [];

  get length(): number {
    return this.customers.length;
  }

  join(customer: C): void {
    this.customers.push(customer);
  }

  next(): C | null {
    return this.customers.pop() ?? null;
  }
}

class SmallestPriorityFirst<C extends { readonly priority: number }> implements WaitingLine<C> {
  private readonly order = new EventQueue();
  private readonly customers = new Map<number, C>();
  private ticket = 0;

  get length(): number {
    return this.order.size;
  }

  join(customer: C): void {
    this.customers.set(this.ticket, customer);
    this.order.push(customer.priority, this.ticket, this.ticket);
    this.ticket++;
  }

  next(): C | null {
    if (this.order.size === 0) return null;
    const ticket = this.order.pop();
    const customer = this.customers.get(ticket)!;
    this.customers.delete(ticket);
    return customer;
  }
}
