/// A hulpmiddel as its source file tells it: all that a visitor, a professional or an editor can read, and its try-out.
public struct AidRecord: Codable, Equatable, Sendable {
    public let slug: String
    public let kind: Kind
    public let name: LocalText
    public let room: String
    public let spot: String
    /// The name of its files in Models3D/Built.
    public let model: String
    /// Raw values of HomeEngine's `Audience`.
    public let audiences: [String]
    /// Which question of the Cirkel van Vijf it answers, 1 to 5.
    public let circleQuestion: Int
    public let iso9999: Classification
    public let oneLiner: LocalText
    /// Paragraphs.
    public let text: [LocalText]
    /// What it does, step by step.
    public let steps: [LocalText]
    public let forWhom: ForWhom
    /// What referrers tell people beforehand.
    public let frontDoor: LocalText
    public let carerCard: CarerCard
    public let whoSeesWhat: WhoSeesWhat
    public let objections: [Objection]
    public let workAgreements: [WorkAgreement]
    public let funding: LocalText
    public let nextSteps: [NextStep]
    public let toolbox: [ToolboxCard]
    /// Slugs of other aids.
    public let related: [String]
    /// The claim that is shown first.
    public let leadClaim: String?
    public let claims: [Claim]
    /// What the texts rest on.
    public let sources: [Source]
    public let stage: StageRecord
    public let peerVoice: PeerVoice?
    public let story: Story?
    public let readAloud: LocalText
    public let parts: [PartName]
    public let tryOut: TryOutRecord
}
