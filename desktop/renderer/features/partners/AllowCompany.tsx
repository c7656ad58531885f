import { z } from 'zod'
import { partners } from '#shared/contract/partner/partners.ts'
import { partnerWords } from '#shared/words/console/partners.ts'
import { recordWords } from '#shared/words/console/records.ts'
import { call, useMe } from '../../api/session.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { CompanyField } from '../../ui/form/CompanyField.tsx'
import { FormView } from '../../ui/form/FormView.tsx'
import { useForm } from '../../ui/form/useForm.ts'
import { saying } from '../../ui/said.ts'
import { toast } from '../../ui/toasts.ts'
import { useWords } from '../../ui/useWords.ts'

/** The company stands in the path: here it is a field like others. */
const Wish = z.object({ company_id: z.uuid() })

interface AllowCompanyProps {
  partner: { readonly id: string; readonly name: string }
  onAllowed: () => void
  onClose: () => void
}

/** Lets a partner in at a company; people of a company do so for their own. */
export function AllowCompany({ partner, onAllowed, onClose }: AllowCompanyProps) {
  const say = useWords()
  const me = useMe()
  const form = useForm({
    name: `partner ${partner.id} company`,
    schema: Wish,
    start: { company_id: me.company?.id ?? '' },
    version: null,
    labels: { company_id: recordWords.company },
    async send({ company_id }) {
      const params = { id: partner.id, company_id: String(company_id) }
      return (await call(partners.allow, { params, body: { allowed: true } })).data
    },
    onSaved({ company }) {
      toast('check', saying(partnerWords.nowAllowed, { partner: partner.name, company: company.name }))
      onAllowed()
      onClose()
    },
  })
  const title = say(partnerWords.allowTitle, { partner: partner.name })
  return (
    <Dialog title={title} onClose={onClose}>
      <FormView form={form} label={title} submit={say(partnerWords.allow)} onCancel={onClose}>
        {me.company === null ? <CompanyField form={form} /> : <p>{me.company.name}</p>}
      </FormView>
    </Dialog>
  )
}
