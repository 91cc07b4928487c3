/** One mistake in what was sent: the field or the cell, what is wrong, and what would be right. */
export interface FieldError {
  field?: string
  file?: string
  row?: number
  line?: number
  column?: string | number
  message?: string
  expected?: string
}

/** The face that every refusal of the house has. RFC 9457. */
interface ProblemDetail {
  title?: string
  detail?: string
  code?: string
  correlationId?: string
  errors?: FieldError[]
}

/** What an answer other than the wished-for one says, or that there was no answer. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly correlationId: string | undefined
  readonly errors: FieldError[]

  constructor(status: number, said: ProblemDetail) {
    super(said.title ?? said.detail ?? String(status))
    this.name = 'Problem'
    this.status = status
    this.code = said.code ?? ''
    this.detail = said.detail ?? ''
    this.correlationId = said.correlationId
    this.errors = said.errors ?? []
  }

  /** Nobody answered: the line is cut, or the gateway is away. */
  static unreachable(): Problem {
    return new Problem(0, {})
  }

  static async of(answer: Response): Promise<Problem> {
    const correlationId = answer.headers.get('X-Correlation-Id') ?? undefined
    const said = (await answer
      .clone()
      .json()
      .catch(() => ({}))) as ProblemDetail
    return new Problem(answer.status, { correlationId, ...said })
  }

  get isSessionGone(): boolean {
    return this.status === 401
  }

  get isForbidden(): boolean {
    return this.status === 403
  }

  /** Somebody else was faster. */
  get isStale(): boolean {
    return this.status === 412
  }

  /** Whether the same request may go better a moment later. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504
  }
}
