/* Sums of the columns of numbers, kept and left: what a spreadsheet would say of the file. */
#include "inside.h"

static int64_t number_of(struct quantity q)
{
	return q.flags & Q_BEST ? q.best : q.low;
}

static const struct quantity *count_of(const struct import_row *row, enum record of)
{
	return of == RECORD_HOLDING    ? &row->as.holding.count
	       : of == RECORD_TRANSFER ? &row->as.transfer.count
				       : NULL;
}

static void add(struct imported_sum *s, enum fate fate, int64_t n)
{
	int64_t *sum = fate == FATE_SET_ASIDE  ? &s->set_aside
		       : fate == FATE_REJECTED ? &s->rejected
					       : &s->kept;

	if (__builtin_add_overflow(*sum, n, sum))
		s->beyond = true;
}

void sums_add(struct imported_file *f, const struct import_row *row)
{
	const struct quantity *count = count_of(row, f->record);

	if (row->fate != FATE_KEPT) {
		add(&f->count, row->fate, row->left.count);
		add(&f->ordered, row->fate, row->left.ordered);
	} else if (count) {
		add(&f->count, row->fate, number_of(*count));
		f->count.bare += !(count->flags & Q_ENDS);
		if (f->record == RECORD_TRANSFER)
			add(&f->ordered, row->fate, number_of(row->as.transfer.ordered));
	}
}
